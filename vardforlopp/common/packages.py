"""What is collected of the front-end packages: of a chart library one file and one language."""

from __future__ import annotations

from django.contrib.staticfiles.apps import StaticFilesConfig


class StaticFiles(StaticFilesConfig):
    """As Django's, without the editions of a package that no page loads, and their source maps."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        "*.map",
        "package.json",
        *("echarts.js", "echarts.common*", "echarts.esm*", "echarts.simple*", "extension"),
        *("lang[!S]*", "langS[!V]*", "langSV-obj.js"),
    ]
