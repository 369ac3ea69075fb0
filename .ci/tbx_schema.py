"""Print where the published schema of TBX stands, and fetch it where it does not: python3 .ci/tbx_schema.py

It is the core structure of ISO 30042:2008 as OmegaT's source has it. OmegaT is under the GPL, and we are not:
the schema stays out of the checkout, in a cache of the user. Debian keeps the archive while a release has it.
Once it is gone, or where there is no network, this says so and fails; tests that need it are skipped.
"""

import hashlib
import os
import sys
import tarfile
from http.client import HTTPException
from io import BytesIO
from pathlib import Path
from urllib.request import urlopen

ARCHIVE = "http://deb.debian.org/debian/pool/main/o/omegat/omegat_3.6.0.10+dfsg.orig.tar.gz"
SHA256 = "0ad019fac286b0e59af3820132f90d7b18c1ed78801bf1a94b5038f431d29873"
SCHEMA = "omegat-3.6.0.10+dfsg/src/schemas/tbx.xsd"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "glossary-app-ci" / SHA256


def fetched() -> bytes:
    """The schema out of the archive.

    Raises:
        OSError, HTTPException: There is no archive, or no way to it.
        ValueError: It is not the one that it was.
    """
    with urlopen(ARCHIVE, timeout=30) as answer:
        archive = answer.read()
    if hashlib.sha256(archive).hexdigest() != SHA256:
        raise ValueError("not the archive that it was")
    with tarfile.open(fileobj=BytesIO(archive)) as files:
        schema = files.extractfile(SCHEMA)
        assert schema, SCHEMA
        return schema.read()


schema = CACHE / "tbx.xsd"
if not schema.exists():
    try:
        found = fetched()
    except (OSError, HTTPException, ValueError) as error:
        sys.exit(
            f"The published schema of TBX is not to be had, tests with it are skipped: {ARCHIVE}: {error}"
        )
    CACHE.mkdir(parents=True, exist_ok=True)
    part = schema.with_suffix(".part")
    part.write_bytes(found)
    part.replace(schema)
sys.stdout.write(f"{schema}\n")
