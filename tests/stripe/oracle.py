#!/usr/bin/env python3
"""Holds what we say of Stripe against its official Python library, which we did not write.

    python -m venv target/stripe && target/stripe/bin/pip install stripe==16.1.0
    target/stripe/bin/python tests/stripe/oracle.py BASE

BASE is where the sandbox's Stripe answers (`cargo run -p sandbox --example stripe`).

1. Every field that the service posts exists in the library's own parameter types.
2. The official client creates, repeats, retrieves, expires, pays and refunds at the sandbox's Stripe.
3. An event signed by the library's own function is what the kept vectors say.
"""
import json
import pathlib
import re
import sys
import time
import typing
import urllib.parse
import urllib.request

import stripe
from stripe import WebhookSignature
import stripe.params as params
import stripe.params.checkout as checkout

HERE = pathlib.Path(__file__).resolve().parent
FORMS = HERE.parent / "data" / "stripe"


def unwrapped(kind):
    while str(typing.get_origin(kind)).endswith(("NotRequired", "Required")):
        kind = typing.get_args(kind)[0]
    return kind


def below(kind, key, module):
    """The types one step of a form's key leads to."""
    kind = unwrapped(kind)
    if isinstance(kind, typing.ForwardRef):
        kind = kind.__forward_arg__
    if isinstance(kind, str):
        names = {**vars(typing), **vars(module), "typing": typing}
        return below(eval(kind.replace("|", ",").join(["Union[", "]"]) if "Literal" not in kind else kind, names), key, module)
    origin = typing.get_origin(kind)
    if origin is list:
        return [typing.get_args(kind)[0]] if key.isdigit() else []
    if origin is dict:
        return [typing.get_args(kind)[1]]
    if origin is typing.Union:
        return [found for part in typing.get_args(kind) for found in below(part, key, module)]
    fields = {}
    for base in getattr(kind, "__mro__", []):
        fields.update(getattr(base, "__annotations__", {}))
    return [fields[key]] if key in fields else []


def unknown_fields(form, root, module):
    unknown = []
    for key, _ in urllib.parse.parse_qsl(form, keep_blank_values=True, strict_parsing=True):
        kinds = [root]
        for part in [re.match(r"[^\[]*", key)[0]] + re.findall(r"\[([^\]]*)\]", key):
            kinds = [found for kind in kinds for found in below(kind, part, module)]
        if not kinds:
            unknown.append(key)
    return unknown


def forms():
    session = (FORMS / "session.form").read_text().strip()
    refund = (FORMS / "refund.form").read_text().strip()
    import stripe.params.checkout._session_create_params as of_session
    import stripe.params._refund_create_params as of_refund

    assert unknown_fields(session, checkout.SessionCreateParams, of_session) == [], "unknown to Stripe"
    assert unknown_fields(refund, params.RefundCreateParams, of_refund) == [], "unknown to Stripe"
    gone = unknown_fields("payment_method_types[0]=card", checkout.SessionCreateParams, of_session)
    assert gone == ["payment_method_types[0]"], "this check must notice what Stripe took away"
    return dict(urllib.parse.parse_qsl(session))


def nested(fields):
    """`a[b][0]=c` as the library's dictionaries."""
    tree = {}
    for key, value in fields.items():
        parts = [re.match(r"[^\[]*", key)[0]] + re.findall(r"\[([^\]]*)\]", key)
        at = tree
        for part in parts[:-1]:
            at = at.setdefault(part, {})
        at[parts[-1]] = value

    def lists(node):
        if not isinstance(node, dict):
            return node
        if node and all(key.isdigit() for key in node):
            return [lists(node[key]) for key in sorted(node, key=int)]
        return {key: lists(value) for key, value in node.items()}

    return lists(tree)


def refused(kind, call):
    try:
        call()
    except kind:
        return
    sys.exit(f"expected {kind.__name__}")


def drive(base, fields):
    client = stripe.StripeClient("sk_test_local", base_addresses={"api": base}, max_network_retries=0)
    sessions = client.v1.checkout.sessions
    asked = nested(fields)
    asked["expires_at"] = int(time.time()) + 35 * 60
    made = sessions.create(asked, {"idempotency_key": "open:1"})
    again = sessions.create(asked, {"idempotency_key": "open:1"})
    assert made.id == again.id, "the same key finds the same page"
    refused(stripe.IdempotencyError, lambda: sessions.create({**asked, "mode": "setup"}, {"idempotency_key": "open:1"}))
    refused(stripe.InvalidRequestError, lambda: sessions.create({**asked, "payment_method_types": ["card"]}))
    refused(stripe.InvalidRequestError, lambda: sessions.create({**asked, "expires_at": int(time.time()) + 60}))
    units = int(fields["line_items[0][price_data][unit_amount]"])
    stands = (made.status, made.payment_status, made.amount_total, made.client_reference_id, made.livemode)
    assert stands == ("open", "unpaid", units, fields["client_reference_id"], False), stands
    assert made.metadata["attempt"] == fields["client_reference_id"] and made.payment_intent is None

    other = sessions.create(asked, {"idempotency_key": "open:2"})
    assert sessions.expire(other.id).status == "expired"
    refused(stripe.InvalidRequestError, lambda: sessions.expire(other.id))
    assert sessions.retrieve(other.id).url is None

    press = urllib.request.Request(made.url, b"paying=pay", {"Content-Type": "application/x-www-form-urlencoded"})
    try:
        urllib.request.build_opener(Stays).open(press)
    except urllib.error.HTTPError as answer:
        assert answer.code == 303, answer
    paid = sessions.retrieve(made.id, {"expand": ["payment_intent"]})
    assert (paid.status, paid.payment_status, paid.payment_intent.status) == ("complete", "paid", "succeeded")
    refused(stripe.InvalidRequestError, lambda: sessions.expire(made.id))

    intent = paid.payment_intent.id
    back = {"payment_intent": intent, "reason": "requested_by_customer", "metadata": {"attempt": "1"}}
    first = client.v1.refunds.create(back, {"idempotency_key": f"refund:{intent}"})
    second = client.v1.refunds.create(back, {"idempotency_key": f"refund:{intent}"})
    assert first.id == second.id and first.amount == units
    refused(stripe.InvalidRequestError, lambda: client.v1.refunds.create(back, {"idempotency_key": "another"}))
    listed = client.v1.refunds.list({"payment_intent": intent}).data
    assert [refund.status for refund in listed] == ["succeeded"]
    refused(stripe.AuthenticationError, lambda: stripe.StripeClient("sk_test_x", base_addresses={"api": base}).v1.balance.retrieve())


class Stays(urllib.request.HTTPRedirectHandler):
    """Goes nowhere: the page leads back to an address that is not there."""

    def redirect_request(self, *_):
        return None


def vectors():
    """The kept vectors were signed by this library: the good ones still are, byte for byte."""
    kept = json.loads((FORMS / "vectors.json").read_text(encoding="utf-8"))
    checked = 0
    for vector in kept:
        if vector["id"] in ("valid_basic", "valid_unicode", "valid_pretty_printed", "valid_trailing_newline"):
            ours = WebhookSignature.generate_signature_header(vector["payload"], vector["secret"], timestamp=vector["timestamp"])
            assert ours == vector["header"], vector["id"]
            checked += 1
    assert checked == 4


def main():
    base = sys.argv[1].rstrip("/")
    if urllib.parse.urlsplit(base).hostname not in ("127.0.0.1", "localhost"):
        sys.exit("only a local address is driven")
    fields = forms()
    drive(base, fields)
    vectors()
    print(f"the official client of Stripe {stripe.VERSION} agrees")


if __name__ == "__main__":
    main()
