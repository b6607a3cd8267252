"""A worker process without Rasa that misbehaves in one way, named by its argument. Started by test_process.py."""

from __future__ import annotations

import json
import sys
from typing import Any

MODE = sys.argv[1]


def say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def reply(turn: int) -> dict[str, Any]:
    return {
        "type": "reply",
        "turn": turn,
        "acts": [{"name": "utter_greet", "text": "您好", "data": {}}],
        "intent": "greet",
        "confidence": 1,
        "entities": [],
        "slots": {},
    }


def answer(message: dict[str, Any]) -> None:
    turn = message["turn"]
    if MODE == "says garbage":
        sys.stdout.write("Rasa is warming up!\n")
        sys.stdout.flush()
    elif MODE == "says too much":
        say({**reply(turn), "intent": "x" * 300_000})
    elif MODE == "answers another turn":
        say(reply(turn + 1))
    elif MODE == "refuses":
        say({"type": "refused", "code": "LINE_NOT_JSON"})
    elif MODE == "asks for what no desk does":
        say({"type": "call", "turn": turn, "call": 1, "method": "give_money", "arguments": {"conversation_id": "c"}})
    elif MODE == "asks the desk":
        say({"type": "call", "turn": turn, "call": 1, "method": "balance", "arguments": {"conversation_id": "c"}})
    elif MODE == "fails a turn":
        say({"type": "failed", "turn": turn, "code": "DIALOGUE_FAILED", "detail": "KeyError"})
    elif MODE == "dies in a turn":
        sys.exit(1)
    elif MODE != "is silent":
        say(reply(turn))


def main() -> None:
    if MODE == "dies at once":
        sys.stderr.write("no such module\n")
        sys.exit(1)
    if MODE == "is never ready":
        sys.stdin.read()
        return
    say({"type": "ready", "protocol": 2 if MODE == "speaks another protocol" else 1, "ready_ms": 1})
    for line in sys.stdin:
        message = json.loads(line)
        if message["type"] == "ping" and MODE != "has no heartbeat":
            say({"type": "pong", "number": message["number"]})
        elif message["type"] == "turn":
            answer(message)
        elif message["type"] == "answer":
            say(reply(1))
    if MODE == "does not end":
        while True:
            pass


main()
