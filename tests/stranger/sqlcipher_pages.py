"""Pages of a SQLCipher 4 database and frames of its write-ahead log, after the published descriptions alone.

https://www.zetetic.net/sqlcipher/design/ and https://www.sqlite.org/fileformat2.html
"""
import hashlib
import hmac
import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, IV_AT, MAC_AT = 4096, 4096 - 80, 4096 - 64
LOCK_BYTE_PAGE = 0x40000000 // PAGE + 1
FRAME = 24 + PAGE


class Pages:
    """Checks and opens single pages. `key` is the raw database key, `salt` the first 16 bytes of the file."""

    def __init__(self, key, salt):
        self.key = key
        self.mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)

    def is_sound(self, page, number):
        body = page[16 if number == 1 else 0:MAC_AT] + struct.pack("<I", number)
        return len(page) == PAGE and hmac.compare_digest(hmac.digest(self.mac_key, body, "sha512"), page[MAC_AT:])

    def plain(self, page, number):
        start = 16 if number == 1 else 0
        cipher = Cipher(algorithms.AES(self.key), modes.CBC(page[IV_AT:MAC_AT])).decryptor()
        return (b"SQLite format 3\0" if number == 1 else b"") + cipher.update(page[start:IV_AT]) + page[IV_AT:]


def run_on(data, first, second, order):
    """SQLite's checksum of the log, going on from (first, second) over 32-bit words in pairs."""
    words = struct.unpack(order + "%dI" % (len(data) // 4), data)
    for one, other in zip(words[::2], words[1::2]):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second


def frames_of(log):
    """Whole frames of a log: (page number, pages after a commit or 0, is live, checksum fits, encrypted page).

    Live frames bear the two salts of the log's header. SQLite takes new salts whenever it begins the log anew and then overwrites it from the
    front, so what lies behind the last live frame is stale: an earlier round, whose pages are in the database already.
    """
    if len(log) < 32:
        return
    magic, _version, page_size, _number, *rest = struct.unpack(">8I", log[:32])
    order = ">" if magic & 1 else "<"
    salts, checksum = rest[:2], tuple(rest[2:])
    if magic & ~1 != 0x377F0682 or page_size != PAGE or run_on(log[:24], 0, 0, order) != checksum:
        raise ValueError("The header of the write-ahead log is damaged.")
    for at in range(32, len(log) - FRAME + 1, FRAME):
        number, commit, *rest = struct.unpack(">6I", log[at:at + 24])
        page = log[at + 24:at + FRAME]
        expected = run_on(page, *run_on(log[at:at + 8], *checksum, order), order)
        checksum = tuple(rest[2:])
        yield number, commit, rest[:2] == salts, expected == checksum, page


def open_database(data, log, key):
    """(plain image, problems, counts). Every page and every frame is checked, free pages and stale frames too."""
    pages, problems = Pages(key, data[:16]), []
    counts = {"pages": (len(data) + PAGE - 1) // PAGE, "liveFrames": 0, "staleFrames": 0}
    plain, codes = {}, hashlib.sha256()
    for number in range(1, counts["pages"] + 1):
        page = data[(number - 1) * PAGE:number * PAGE]
        if number == LOCK_BYTE_PAGE:
            plain[number] = page
            continue
        codes.update(page[MAC_AT:])
        if pages.is_sound(page, number):
            plain[number] = pages.plain(page, number)
        else:
            problems.append("page %d of the database" % number)
    size, waiting, is_going_on = counts["pages"], {}, True
    for index, (number, commit, is_live, fits, page) in enumerate(frames_of(log), 1):
        counts["liveFrames" if is_live else "staleFrames"] += 1
        if not pages.is_sound(page, number):
            problems.append("frame %d of the write-ahead log, page %d" % (index, number))
            is_going_on = False
        # SQLite takes frames up to the last commit before the first that is stale or does not fit.
        is_going_on = is_going_on and is_live and fits
        if is_going_on:
            waiting[number] = pages.plain(page, number)
            if commit:
                plain.update(waiting)
                size, waiting = commit, {}
    counts["codes"] = codes.hexdigest()
    if problems:
        return b"", problems, counts
    image = bytearray(b"".join(plain.get(number, bytes(PAGE)) for number in range(1, size + 1)))
    # 1 and 1: no write-ahead log, for an image in memory has none. Byte 20 stays 80: the bytes at each page's end that are not SQLite's.
    image[18:20] = b"\x01\x01"
    return bytes(image), problems, counts
