pragma ComponentBehavior: Bound

import QtQuick
import controls
import theme
import viewmodels

// What is missing, each with what to do instead; nothing where all is well.
Column {
    id: root

    required property AssistantViewModel assistant

    spacing: Theme.metrics.gapSmall

    Repeater {
        model: root.assistant.health

        delegate: Notice {
            required property string sentence

            width: root.width
            kind: Notice.Hint
            text: sentence
        }
    }
}
