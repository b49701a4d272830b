"""The Qt application: our style, our fonts, no session files, and every window's palette from one theme."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from app.ui.accessibility import RoleGiver
from app.ui.typefaces import use_bundled_fonts_only


def make_application(arguments: Sequence[str] = ("know-your-record",)) -> QApplication:
    """The application, made once. Where one is already there (in tests), it is dressed the same and given back."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        if sys.platform.startswith("linux"):
            use_bundled_fonts_only()
        # The style is named to Qt at once: setStyle() would hand us a QStyle, whose many enums cost the start 6 ms.
        application = QApplication([*arguments, "-style", "fusion"])
    application.setApplicationName("know-your-record")
    application.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
    # Qt would write numbers in the digits of the computer's language; everything we say is already written out.
    QLocale.setDefault(QLocale.c())
    if application.property("roles") is None:
        roles = RoleGiver()
        application.setProperty("roles", roles)
        if os.environ.get("QT_LINUX_ACCESSIBILITY_ALWAYS_ON") == "1":
            roles.install()  # somebody may be listening before the first screen is painted
    return application
