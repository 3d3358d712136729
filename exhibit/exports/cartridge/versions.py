"""What differs between the two versions of Common Cartridge that we write."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Version:
    """Namespaces and names of types of one version."""

    schemaversion: str
    token: str

    @property
    def package(self) -> str:
        """Namespace of the manifest."""
        return f"http://www.imsglobal.org/xsd/imscc{self.token}/imscp_v1p1"

    @property
    def lom(self) -> str:
        """Namespace of the manifest's description."""
        return f"http://ltsc.ieee.org/xsd/imscc{self.token}/LOM/manifest"

    @property
    def topic(self) -> str:
        """Namespace of a discussion topic."""
        return f"http://www.imsglobal.org/xsd/imscc{self.token}/imsdt_{self.token}"

    @property
    def link(self) -> str:
        """Namespace of a web link."""
        return f"http://www.imsglobal.org/xsd/imscc{self.token}/imswl_{self.token}"

    @property
    def types(self) -> dict[str, str]:
        """Types of resources by our names for them."""
        return {
            "file": "webcontent",
            "topic": f"imsdt_xml{self.token}",
            "link": f"imswl_xml{self.token}",
            "quiz": f"imsqti_xmlv1p2/imscc_xml{self.token}/assessment",
        }


CC11 = Version(schemaversion="1.1.0", token="v1p1")
"""For Canvas, Moodle, Blackboard, Brightspace and Open edX."""
CC12 = Version(schemaversion="1.2.0", token="v1p2")
"""For Schoology alone; other readers open less of it."""
