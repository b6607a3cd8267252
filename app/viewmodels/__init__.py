"""What the screens show and what they may ask for: one object a concept, made and tested without QML."""
