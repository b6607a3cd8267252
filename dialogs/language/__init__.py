"""Language tools: pure functions over what was said. Their one library is pypinyin (simplify.py: opencc)."""
