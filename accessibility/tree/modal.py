"""Which part of a captured window a person can reach: where a modal dialog is open, nothing but that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.tree.words import Role, State

if TYPE_CHECKING:
    from accessibility.tree.node import Node, Tree


def reachable_top(tree: Tree) -> Node:
    """The open modal dialog, the last where there are several; else the root.

    A dialog is modal where it says so, or where everything outside of it that could be worked is disabled.
    """
    dialogs = [
        node for node in tree.walk() if node.showing and (State.MODAL in node.states or node.role is Role.DIALOG)
    ]
    for dialog in reversed(dialogs):
        if State.MODAL in dialog.states or _rest_is_disabled(tree, dialog):
            return dialog
    return tree.root


def _rest_is_disabled(tree: Tree, dialog: Node) -> bool:
    inside = {node.index for node in tree.walk(dialog)}
    outside = [node for node in tree.nodes if node.index not in inside and node.showing and node.workable]
    return all(State.DISABLED in node.states for node in outside)
