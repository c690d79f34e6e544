"""Writes envelopes.json and numbers.txt: what Python 3 makes of JSON and of doubles. See README.md."""
import hashlib
import hmac
import json
import random
import struct

KEY = bytes(range(32))


def canonical(value):
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8")


def vector(text):
    content = json.loads(text)
    content.pop("seal", None)
    signed = canonical(content)
    sig = hmac.new(KEY, signed, hashlib.sha256).hexdigest()
    sealed = dict(content, seal={"alg": "hmac-sha256", "sig": sig})
    return {"text": text, "signed": signed.hex(), "sig": sig, "sealed": canonical(sealed).hex()}


TEXTS = [
    "{}",
    '{"seal":{"alg":"none","sig":"old"},"a":1}',
    '{"seal":null,"seals":{"seal":1}}',
    '{"b":[],"a":{},"c":[[],{}],"":null}',
    '{"one":1,"one_point":1.0,"exponent":1e0,"minus":-1,"zero":0,"minus_zero":-0,"minus_zero_point":-0.0}',
    '{"big":9007199254740993,"bigger":123456789012345678901234567890,"small":-170141183460469231731687303715884105729}',
    '{"ns":1772432100123456789,"ts":1772432100.123456,"ms":1772432100123}',
    '{"n":[1e15,1e16,1e17,1e21,1e22,1.5e300,1e-4,1e-5,1.5e-7,123456789012345678.0,0.1,5e-324,1.7976931348623157e308]}',
    '{"n":[0.30000000000000004,2e-3,1.10,100.0,12345.678e3,9007199254740993.0,5.684341886080802e-14]}',
    '{"control":"\\u0000\\u0001\\u001f\\b\\f\\n\\r\\t\\u007f\\u0080","quote":"\\"\\\\\\/"}',
    '{"text":"\\u00e9\\u20ac\\ud83d\\ude00\\u2028\\u2029\\ufeff<script>&\'"}',
    '{"\\ud83d\\ude00":1,"\\ufb33":2,"\\uffff":3,"z":4,"\\u00e9":5,"Z":6,"\\u0000":7,"\\"":8,"":9}',
    '{"a":{"seal":{"alg":"hmac-sha256","sig":"inner"}},"A":[true,false,null]}',
    ' { "white" : [ 1 , 2.50 , "x y" ] , "a" : "\\u0061" } ',
    '{"phase_id":"PHASE_OPS","action":"verified","ts_utc":"2026-03-02T06:15:00Z","ts_epoch_ms":1772432100000,"evidence":["a/b.log"],"hashes":{"a/b.log":"sha256:00"}}',
]


def doubles():
    generator = random.Random(8785)
    yield from [0.0, -0.0, 1.0, 9999999999999998.0, 1e16, 0.0001, 0.00009999999999999999, 5e-324, 2.0**-44, 2e-44]
    while True:
        yield struct.unpack(">d", generator.randbytes(8))[0]
        yield generator.uniform(-1e6, 1e6)
        yield float(generator.randrange(-(10**18), 10**18))


with open("envelopes.json", "w", encoding="ascii") as out:
    json.dump({"key": KEY.hex(), "vectors": [vector(text) for text in TEXTS]}, out, indent=1)
    out.write("\n")

with open("numbers.txt", "w", encoding="ascii") as out:
    written = 0
    for number in doubles():
        if number - number == 0:
            out.write("%s %s\n" % (struct.pack(">d", number).hex(), json.dumps(number)))
            written += 1
        if written == 1000:
            break
