"""Whether this machine can show a window, found out without Qt, which would abort instead of saying so."""

import ctypes
import os
import sys

from glossary_app.errors import ErrorCode, UserError

_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_LIBRARIES_OF_X = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What the wheel of Qt expects of a Linux system, with the Debian package that has it."""


def check() -> None:
    """Make sure that a window can be shown.

    Raises:
        UserError: NO_DISPLAY, or MISSING_LIBRARIES with the `packages` to install.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if not platform and not wayland and not x11:
        raise UserError(ErrorCode.NO_DISPLAY)
    on_x = platform.startswith("xcb") or (not platform and not wayland)
    wanted = _LIBRARIES | (_LIBRARIES_OF_X if on_x else {})
    missing = [package for library, package in wanted.items() if not _loads(library)]
    if missing:
        raise UserError(ErrorCode.MISSING_LIBRARIES, packages=" ".join(missing))
    if on_x and not _answers():
        raise UserError(ErrorCode.NO_DISPLAY)


def _answers() -> bool:
    """Whether the X server that `DISPLAY` names lets us in: it may be gone, or belong to somebody else."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    for function in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        function.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
