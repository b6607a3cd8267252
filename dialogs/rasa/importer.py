"""Read the domain from domain.yml and from the files of domain/, one a flow."""

from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.importers.rasa import RasaFileImporter

_FOLDER = Path(__file__).with_name("domain")


class SplitDomainImporter(RasaFileImporter):
    """Rasa's own importer, its domain merged with the folder domain/."""

    def get_domain(self) -> Domain:
        """Return the merged domain."""
        return super().get_domain().merge(Domain.load(_FOLDER))
