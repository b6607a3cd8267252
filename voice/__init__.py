"""Microphone to text and text to loudspeaker; knows no bank and no Qt."""
