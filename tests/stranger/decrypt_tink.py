"""Opens Tink AES256_GCM_HKDF_1MB files, written from the public description alone and sharing nothing with the application.

Arguments: file, data key in hexadecimal, associated data. Prints the SHA-256 and the length of the plain bytes; exit status 1 when refused.
"""
import hashlib
import struct
import sys

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SEGMENT = 1 << 20


def plain_segments(data, key, associated_data):
    """The plain bytes, segment by segment; each segment's tag is checked before any of it is given."""
    header_length = data[0]
    if header_length != 40:
        raise InvalidTag()
    salt, prefix = data[1:33], data[33:40]
    derived = HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=associated_data).derive(key)
    cipher = AESGCM(derived)
    position, index = header_length, 0
    while True:
        end = min((index + 1) * SEGMENT, len(data))
        last = end == len(data)
        nonce = prefix + struct.pack(">I", index) + (b"\x01" if last else b"\x00")
        yield cipher.decrypt(nonce, data[position:end], b"")
        if last:
            return
        position, index = end, index + 1


def main():
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    digest, length = hashlib.sha256(), 0
    try:
        for segment in plain_segments(data, bytes.fromhex(sys.argv[2]), sys.argv[3].encode()):
            digest.update(segment)
            length += len(segment)
    except (InvalidTag, ValueError, IndexError):
        return 1
    print(digest.hexdigest(), length)
    return 0


if __name__ == "__main__":
    sys.exit(main())
