"""Runs `partial` over pieces of a file on two Dask workers: daskParts.py <command> <rows> <kpis>, prints one JSON object."""

import json
import subprocess
import sys

import distributed


def partial(command, kpis, lines):
    flags = ["-", "--as", "tickets", "--format", "ndjson", "--kpis", kpis, "--sketch", "0.01"]
    done = subprocess.run(["node", command, "partial", *flags], input="".join(lines), capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return [distributed.get_worker().address, done.stdout]


def main(command, rows, kpis, pieces=4):
    with open(rows, encoding="utf8") as file:
        lines = file.readlines()
    parts = [lines[start::pieces] for start in range(pieces)]
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with distributed.Client(cluster) as client:
            futures = [client.submit(partial, command, kpis, part, pure=False) for part in parts]
            told = client.gather(futures)
    seen = {
        "version": distributed.__version__,
        "workers": len({worker for worker, _ in told}),
        "parts": len(told),
        "lines": "".join(states for _, states in told),
    }
    print(json.dumps(seen))


if __name__ == "__main__":
    main(*sys.argv[1:4])
