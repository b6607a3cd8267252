"""The window: composition root, view-models and QML; the only room that knows all the others."""
