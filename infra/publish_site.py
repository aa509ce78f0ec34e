"""Puts the pages of a stage in their bucket: what is new or different, and nothing else.

Usage: publish_site.py WORK BUCKET DISTRIBUTION, with the built pages in WORK/site.

Assets carry their digest in their names: they are kept for a year by browsers, put there before the pages that name them,
and stay for two weeks after no page does, for windows that are still open. Pages are asked for anew each time.
"""

import datetime
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

IMMUTABLE = "public, max-age=31536000, immutable"
ASKED_ANEW = "no-cache"
OLD_ASSETS = datetime.timedelta(days=14)


def aws(*arguments: str) -> dict:
    done = subprocess.run(["aws", *arguments, "--output", "json"], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout or b"{}")


def stored(bucket: str) -> dict[str, dict]:
    listed = aws("s3api", "list-objects-v2", "--bucket", bucket)
    return {one["Key"]: one for one in listed.get("Contents", [])}


def put(work: pathlib.Path, bucket: str, names: list[str], caching: str) -> None:
    if not names:
        return
    room = work / "upload"
    shutil.rmtree(room, ignore_errors=True)
    for name in names:
        place = room / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(work / "site" / name, place)
    command = ["aws", "s3", "cp", "--recursive", "--only-show-errors", "--cache-control", caching]
    subprocess.run([*command, str(room), f"s3://{bucket}/"], check=True)
    shutil.rmtree(room)


def main() -> None:
    work, bucket, distribution = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    site = work / "site"
    files = {str(path.relative_to(site)): path for path in sorted(site.rglob("*")) if path.is_file()}
    there = stored(bucket)
    # What the tag of an object says is its MD5: the bucket is not encrypted with a key of its own.
    new = [
        name
        for name, path in files.items()
        if there.get(name, {}).get("ETag", "").strip('"') != hashlib.md5(path.read_bytes()).hexdigest()
    ]
    put(work, bucket, [name for name in new if name.startswith("assets/")], IMMUTABLE)
    put(work, bucket, [name for name in new if not name.startswith("assets/")], ASKED_ANEW)

    now = datetime.datetime.now(datetime.timezone.utc)
    gone = [
        name
        for name, one in there.items()
        if name not in files
        and (
            not name.startswith("assets/")
            or now - datetime.datetime.fromisoformat(one["LastModified"].replace("Z", "+00:00")) > OLD_ASSETS
        )
    ]
    for name in gone:
        aws("s3api", "delete-object", "--bucket", bucket, "--key", name)
    changed = [name for name in new + gone if not name.startswith("assets/")]
    if changed and distribution:
        aws("cloudfront", "create-invalidation", "--distribution-id", distribution, "--paths", "/*")
    print(f"{len(files)} files of the site: {len(new)} new or different, {len(gone)} removed")


if __name__ == "__main__":
    main()
