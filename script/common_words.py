"""Common Chinese words of two or three characters, one a line, from the dictionary of jieba (MIT): script/train-hearing.

usage: python script/common_words.py [AT_LEAST]   in the environment of locks/recordings.txt; how often a word is counted there
"""

from __future__ import annotations

import re
import sys

import jieba

HAN = re.compile(r"[\u4e00-\u9fff]{2,3}")
WORD_CLASSES = ("n", "v", "a", "d", "t", "m", "r")
"""Nouns, verbs, adjectives, adverbs, times, numbers, pronouns; names of people and places are left out."""


def main() -> None:
    """Print them in the dictionary's order."""
    at_least = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with jieba.get_dict_file() as lines:
        for line in lines:
            word, count, of_class = line.decode("utf-8").split()
            if int(count) >= at_least and of_class in WORD_CLASSES and HAN.fullmatch(word):
                print(word)


if __name__ == "__main__":
    main()
