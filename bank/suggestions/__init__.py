"""Suggestions for the home page: what a customer is likely to want next, from what they used, with a plain reason."""

from bank.suggestions.catalogue import CATALOGUE, SELLING, Kind, Service, find_service
from bank.suggestions.errors import ServiceUnknownError
from bank.suggestions.ranking import Ground, Suggestion
from bank.suggestions.service import SuggestionService

__all__ = [
    "CATALOGUE",
    "SELLING",
    "Ground",
    "Kind",
    "Service",
    "ServiceUnknownError",
    "Suggestion",
    "SuggestionService",
    "find_service",
]
