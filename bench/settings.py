"""The product's settings with one page more: the bare page everything is compared with."""

from vardforlopp.settings import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
