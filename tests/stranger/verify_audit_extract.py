"""Checks an extract of a Due Course audit log, as docs/audit-format.md describes it. Written from that page, not from the application.

    verify_audit_extract.py EXTRACT [--head EPOCH:NUMBER:HASH] [--key BASE64]

--head and --key are what a document, a backup or a note made earlier bears. Exit status 0 with a sentence on standard output when everything
holds, 1 with a sentence that names the first fault, 2 when the arguments are not understood. Needs python3-cryptography and nothing else.

Canonical JSON (RFC 8785) is written here for the values that occur in a log: objects, arrays, strings, true, false, null, and whole numbers
below 2^53. A number with a fraction does not occur and is refused.
"""
import argparse
import base64
import hashlib
import json
import re
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FRONT = {"format", "version", "casebookId", "publicKey", "case", "madeAt", "events", "heads"}
OPAQUE = {"epoch", "number", "digest", "hash"}
SAID = {"at", "actorId", "caseId", "previousInCase", "type", "version", "commitment"}
SHOWN = SAID | {"epoch", "number", "hash", "salt", "payload", "removedByEvent"}
HEAD = {"epoch", "number", "hash", "signedAt", "signature"}
RESTORED, REMOVED, MADE = "casebook.restored", "content.removed", "audit_extract.made"


class Fault(Exception):
    """The first thing that does not hold, as a sentence."""


def need(holds, sentence):
    if not holds:
        raise Fault(sentence)


def canonical(value):
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int):
        need(abs(value) < 2**53, "A number is too large to be exact.")
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(entry) for entry in value) + "]"
    need(isinstance(value, dict), "A number with a fraction stands where none can be.")
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"


def raw(text):
    decoded = base64.b64decode(text, validate=True)
    need(base64.b64encode(decoded).decode() == text, "A key or a signature is not written as base64 is.")
    return decoded


def digest_of(value):
    return hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()


def without_repeats(pairs):
    need(len({name for name, _ in pairs}) == len(pairs), "A name occurs twice in one object.")
    return dict(pairs)


def parse(text):
    return json.loads(text, object_pairs_hook=without_repeats)


def payload_of(event):
    """The payload, once salt and payload are seen to be what the commitment was taken over; None where a court had it removed."""
    which = f"event {event['number']}"
    if event["removedByEvent"] is not None:
        need(event["salt"] is None and event["payload"] is None, f"The content of {which} is said to be removed and is here.")
        return None
    need(event["salt"] is not None and event["payload"] is not None, f"The content of {which} is missing.")
    need(re.fullmatch("[0-9a-f]{64}", event["salt"]), f"The salt of {which} is not 32 bytes in hexadecimal.")
    committed = hashlib.sha256(bytes.fromhex(event["salt"]) + event["payload"].encode("utf-8"))
    need(committed.hexdigest() == event["commitment"], f"The content of {which} is not the one that was recorded.")
    payload = parse(event["payload"])
    need(canonical(payload) == event["payload"], f"The content of {which} is not canonical JSON.")
    return payload


class Walk:
    def __init__(self, extract):
        self.case = extract["case"]["id"]
        self.hashes, self.epochs = ["0" * 64], [1]
        self.last_shown, self.shown, self.restores = None, [], {}
        self.unexplained, self.payload = {}, None

    def step(self, event):
        number = len(self.hashes)
        need(set(event) in (OPAQUE, SHOWN), f"Entry {number} has not the fields of an event.")
        need(event["number"] == number, f"Event {number} is missing or out of its place: event {event['number']} stands there.")
        need(event["epoch"] >= self.epochs[-1], f"Event {number} goes back to an earlier epoch.")
        digest = event["digest"] if set(event) == OPAQUE else self.read(event)
        link = {"epoch": event["epoch"], "number": number, "previousHash": self.hashes[-1], "digest": digest}
        need(digest_of(link) == event["hash"], f"Event {number} was changed, or does not follow the one before it.")
        if event["epoch"] != self.epochs[-1]:
            need(number in self.restores.values(), f"A new epoch begins at event {number} without a restore.")
        self.hashes.append(event["hash"])
        self.epochs.append(event["epoch"])

    def read(self, event):
        number, of_case = event["number"], event["caseId"] == self.case
        need(of_case or (event["caseId"] is None and event["type"] == RESTORED), f"Event {number} is of another case.")
        before = self.last_shown if of_case else None
        need(event["previousInCase"] == before,
             f"Event {number} names event {event['previousInCase']} as the one before it in the case, and the extract shows {before}.")
        if of_case:
            self.last_shown = number
            self.shown.append(number)
        self.payload = payload_of(event)
        if self.payload is None:
            self.unexplained[number] = event["removedByEvent"]
        if event["type"] == REMOVED and self.payload is not None:
            for removed in self.payload["events"]:
                if self.unexplained.get(removed) == number:
                    del self.unexplained[removed]
        if event["type"] == RESTORED:
            self.restore(event)
        return digest_of({name: event[name] for name in SAID})

    def restore(self, event):
        number = event["number"]
        here = {"epoch": self.epochs[-1], "number": number - 1, "hash": self.hashes[-1]}
        need(event["epoch"] == here["epoch"] + 1, f"The restore in event {number} did not begin the next epoch.")
        need(self.payload is not None and self.payload["fromHead"] == here, f"The restore in event {number} names another head.")
        self.restores[event["epoch"]] = number


def check_heads(extract, walk):
    key = Ed25519PublicKey.from_public_bytes(raw(extract["publicKey"]))
    for head in extract["heads"]:
        need(set(head) == HEAD, "A head has not the fields of a head.")
        which = f"head {head['number']}"
        signed = {name: head[name] for name in HEAD - {"signature"}} | {"casebookId": extract["casebookId"]}
        try:
            key.verify(raw(head["signature"]), canonical(signed).encode("utf-8"))
        except InvalidSignature:
            raise Fault(f"The signature of {which} is not the casebook's.") from None
        leads = 0 < head["number"] < len(walk.hashes) and walk.hashes[head["number"]] == head["hash"]
        need(leads and walk.epochs[head["number"]] == head["epoch"], f"The log does not lead to the signed {which}.")
    last = max((head["number"] for head in extract["heads"]), default=0)
    need(last == len(walk.hashes) - 1, "No signed head covers the end of the extract.")


def check_anchor(printed, walk):
    match = re.fullmatch(r"(\d+):(\d+):([0-9a-f]{64})", re.sub(r"\s", "", printed).lower())
    need(match, "The printed head is not EPOCH:NUMBER:HASH.")
    epoch, number, head_hash = int(match[1]), int(match[2]), match[3]
    if number < len(walk.hashes) and walk.hashes[number] == head_hash and walk.epochs[number] == epoch:
        return
    restore = walk.restores.get(epoch + 1)
    need(restore is None or restore > number, f"The printed head was lost by the restore in event {restore}.")
    need(epoch <= walk.epochs[-1] and number < len(walk.hashes), "The log ends before the printed head: it was rolled back behind it.")
    raise Fault("The log does not lead to the printed head: it was written anew, or the head was copied wrongly.")


def check(extract, printed_head, printed_key):
    need(isinstance(extract, dict) and set(extract) == FRONT, "This is not an extract of an audit log.")
    need((extract["format"], extract["version"]) == ("due-course-audit-extract", 1), "This extract is of another format or version.")
    need(printed_key in (None, extract["publicKey"]), "The public key of the extract is not the printed one.")
    need(set(extract["case"]) == {"id", "number"} and extract["events"], "The extract names no case, or holds no event.")
    walk = Walk(extract)
    for event in extract["events"]:
        walk.step(event)
    for number in walk.unexplained:
        raise Fault(f"The content of event {number} is gone, and no order to remove it is recorded.")
    last = extract["events"][-1]
    need(last.get("type") == MADE and walk.payload is not None, "The extract does not end with the record of its own making.")
    need(last["at"] == extract["madeAt"], "The extract was made at another time than it says.")
    need(walk.payload["caseNumber"] == extract["case"]["number"], "The extract is of another case than it says.")
    need(walk.payload["events"] == len(walk.shown), f"The extract shows {len(walk.shown)} of {walk.payload['events']} events of the case.")
    check_heads(extract, walk)
    if printed_head is not None:
        check_anchor(printed_head, walk)
    return f"Sound: {len(walk.hashes) - 1} events, {len(walk.shown)} of them of case {extract['case']['number']}."


def main():
    arguments = argparse.ArgumentParser(description="Checks an extract of a Due Course audit log.")
    for name in ("extract", "--head", "--key"):
        arguments.add_argument(name)
    given = arguments.parse_args()
    try:
        with open(given.extract, encoding="utf-8") as file:
            print(check(parse(file.read()), given.head, given.key))
    except Fault as fault:
        sys.exit(str(fault))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sys.exit("This file cannot be read as an extract of an audit log.")
    if given.head is None or given.key is None:
        print("Without a printed head and key: a log written anew by whoever holds the casebook's key would pass.")


if __name__ == "__main__":
    main()
