"""Opens a casebook with published tools and docs/casebook-format.md, sharing nothing with the application.

    open_casebook.py FOLDER (--person LOGIN-NAME | --recovery-code) [--blobs FOLDER]

The secret, a passphrase or a recovery code, comes in the variable CASEBOOK_SECRET. FOLDER holds `casebook.json` and `cases.db`: a casebook, one of
its `before-schema-<n>`, or a snapshot of a backup; `--blobs` says where `evidence` and `issued` lie when not there. Needs Debian's
python3-cryptography, python3-argon2 and age. Prints JSON; nothing plain is written anywhere. Exit status 1, with the reasons on standard error, when
anything does not check.
"""
import argparse
import base64
import hashlib
import hmac
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import unicodedata

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from decrypt_tink import plain_segments
from sqlcipher_pages import open_database


class Refusal(Exception):
    """What does not check, in one sentence."""


def canonical(value):
    """RFC 8785 for what a header holds: whole numbers, and names in ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def without(record, *names):
    return {name: value for name, value in record.items() if name not in names}


def purpose_key(root_key, casebook_id, label):
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=bytes.fromhex(casebook_id), info=label.encode()).derive(root_key)


def normalize_code(typed):
    """The 28 letters of a recovery code: Crockford's base 32, the last one a check letter."""
    letters = "".join(unicodedata.normalize("NFKC", typed).upper().split()).replace("-", "")
    letters = letters.translate(str.maketrans("ILO", "110"))
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    check = alphabet[hashlib.sha256(letters[:27].encode()).digest()[0] >> 3]
    if len(letters) != 28 or set(letters) - set(alphabet) or letters[27] != check:
        raise Refusal("This is no recovery code.")
    return letters


def open_slot(slot, header, secret):
    """The age identity that the slot wraps, or None when the secret is another's."""
    cost = slot["argon2"]
    slot_key = hash_secret_raw(
        unicodedata.normalize("NFC", secret).encode(), base64.b64decode(slot["salt"]), time_cost=cost["passes"],
        memory_cost=cost["memoryKiB"], parallelism=cost["lanes"], hash_len=32, type=Type.ID, version=19)
    public = {**without(slot, "nonce", "wrappedIdentity", "tag"), "casebookId": header["casebookId"], "publicKey": header["publicKey"]}
    sealed = base64.b64decode(slot["wrappedIdentity"]) + base64.b64decode(slot["tag"])
    try:
        return AESGCM(slot_key).decrypt(base64.b64decode(slot["nonce"]), sealed, canonical(public))
    except InvalidTag:
        return None


def age_decrypt(sealed, identity):
    """What an age file holds, by Debian's age. The identity goes through a pipe, never a file."""
    read_end, write_end = os.pipe()
    os.write(write_end, identity + b"\n")
    os.close(write_end)
    done = subprocess.run(["age", "-d", "-i", "/dev/fd/%d" % read_end], input=sealed, capture_output=True, pass_fds=[read_end])
    os.close(read_end)
    if done.returncode != 0:
        raise Refusal("The root key is not sealed to this slot.")
    return done.stdout


def open_root_key(header, slots, secret):
    """Opens the first of the slots that the secret fits; checks the casebook's signature under the sealed root key on the way."""
    identity = next(filter(None, (open_slot(slot, header, secret) for slot in slots)), None)
    if identity is None:
        raise Refusal("This secret opens no slot.")
    signed = canonical({name: header[name] for name in ("casebookId", "keyNumber", "rootKey")})
    public_key = Ed25519PublicKey.from_public_bytes(base64.b64decode(header["publicKey"]))
    public_key.verify(base64.b64decode(header["rootKeySignature"]), signed)
    return age_decrypt(base64.b64decode(header["rootKey"]), identity)


def check_header(header, root_key):
    guarded = canonical(without(header, "checksum", "mac"))
    if hashlib.sha256(guarded).hexdigest() != header["checksum"]:
        raise Refusal("The checksum of the header is wrong.")
    mac = hmac.digest(purpose_key(root_key, header["casebookId"], "due-course/v1/header"), guarded, "sha256")
    if not hmac.compare_digest(mac, base64.b64decode(header["mac"])):
        raise Refusal("The authentication code of the header is wrong.")


def check_seal(header, last_event, schema, counts):
    """The database is, page for page, what the last lock left, unless a session ended without a lock since."""
    seal, head = header["databaseSeal"], header["lastHead"]
    if seal is None or head is None or head["number"] != last_event or seal["schema"] != schema:
        return
    if counts["liveFrames"] > 0 or seal["codes"] != counts["codes"]:
        raise Refusal("The database is not as the last lock left it.")


def read_blobs(database, table, register, folder):
    """Decrypts every item of a register and compares its SHA-256 and length with its row."""
    items = []
    for identifier, sha256, size, data_key in database.execute("SELECT id, sha256, size, data_key FROM %s ORDER BY id" % table):
        # An item that a court had removed keeps its row and has no key any more.
        if len(data_key) != 32:
            continue
        sealed = (folder / register / identifier[:2] / identifier).read_bytes()
        digest, length = hashlib.sha256(), 0
        for segment in plain_segments(sealed, data_key, ("%s/%s" % (register, identifier)).encode()):
            digest.update(segment)
            length += len(segment)
        if (digest.hexdigest(), length) != (sha256, size):
            raise Refusal("%s/%s is not what its row says." % (register, identifier))
        items.append({"id": identifier, "sha256": sha256, "size": size})
    return items


def open_casebook(folder, blobs, person, secret):
    header = json.loads((folder / "casebook.json").read_text("utf-8"))
    if person is None:
        slots, secret = [slot for slot in header["slots"] if slot["kind"] == "recovery-code"], normalize_code(secret)
    else:
        slots = [slot for slot in header["slots"] if slot["kind"] == "passphrase" and slot["loginName"] == person]
    root_key = open_root_key(header, slots, secret)
    check_header(header, root_key)
    log = folder / "cases.db-wal"
    key = purpose_key(root_key, header["casebookId"], "due-course/v1/database")
    image, problems, counts = open_database((folder / "cases.db").read_bytes(), log.read_bytes() if log.exists() else b"", key)
    if problems:
        raise Refusal("Not authentic: %s." % "; ".join(problems))
    database = sqlite3.connect(":memory:")
    database.deserialize(image)
    one = lambda query: database.execute(query).fetchone()[0]
    check_seal(header, one("SELECT max(number) FROM audit_event"), one("PRAGMA user_version"), counts)
    return {
        **counts,
        "schema": one("PRAGMA user_version"),
        "freePages": one("PRAGMA freelist_count"),
        "integrity": one("PRAGMA integrity_check"),
        "cases": [list(row) for row in database.execute("SELECT number, title FROM case_file ORDER BY number")],
        "events": one("SELECT count(*) FROM audit_event"),
        "head": one("SELECT hash FROM audit_event ORDER BY number DESC LIMIT 1"),
        "evidence": read_blobs(database, "evidence_item", "evidence", blobs),
        "issued": read_blobs(database, "issued_document", "issued", blobs),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--person")
    who.add_argument("--recovery-code", action="store_true")
    parser.add_argument("--blobs", type=pathlib.Path)
    given = parser.parse_args()
    try:
        found = open_casebook(given.folder, given.blobs or given.folder, given.person, os.environ["CASEBOOK_SECRET"])
    except (Refusal, InvalidSignature, InvalidTag, ValueError, OSError) as refusal:
        print(str(refusal) or type(refusal).__name__, file=sys.stderr)
        return 1
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
