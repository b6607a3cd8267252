import QtQuick

TokenSet {
    namesKeys: true
    type: TypeScale {
        small: 13
        base: 16
        lead: 17
        title: 20
        headline: 26
        display: 34
    }
    metrics: Metrics {
        target: 48
        mainTarget: 52
        keypadTarget: 56
        icon: 24
        iconLarge: 28
        margin: 20
        gapSmall: 6
        gap: 12
        gapLarge: 20
        padding: 16
        radiusSmall: 10
        radius: 16
        radiusLarge: 22
        stroke: 1
        liftLow: 3
        liftHigh: 8
    }
    largeMetrics: Metrics {
        target: 88
        mainTarget: 88
        keypadTarget: 88
        icon: 24
        iconLarge: 28
        margin: 20
        gapSmall: 6
        gap: 12
        gapLarge: 20
        padding: 16
        radiusSmall: 10
        radius: 16
        radiusLarge: 22
        stroke: 1
        liftLow: 3
        liftHigh: 8
    }
    motion: Motion {
        pageMs: 180
        sheetMs: 180
        pulseMs: 1200
    }
}
