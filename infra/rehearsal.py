"""What stands in a rehearsal where AWS has something that the stand-in has not.

Usage: rehearsal.py SERVICES [--services-port PORT] [--site-port PORT --api ID --secret TEXT --site FOLDER]

* On the services' port: the stand-in (SERVICES, its URL), told that requests came over TLS, as they do on AWS, since the buckets'
  policies refuse everything else.
* On the site's port: the distribution. `/api/` goes to the HTTP API, with what the distribution adds; what is left are the
  files of the folder.
"""

import argparse
import http.client
import http.server
import pathlib
import threading
import urllib.parse

NOT_PASSED_ON = {"connection", "keep-alive", "transfer-encoding", "content-length", "date", "server"}
# Those of the policy `ApiRequests` in site.yaml, and what travels with every body.
OF_THE_API = {"accept", "content-type", "cookie", "origin", "user-agent", "x-csrf-token"}


class Passing(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_arguments: object) -> None:
        pass

    def pass_on(self, path: str, headers: dict[str, str]) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        services = self.server.services
        connection = http.client.HTTPConnection(services.hostname, services.port, timeout=120)
        connection.putrequest(self.command, path, skip_host=True, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.putheader("content-length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        content = answer.read()
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in NOT_PASSED_ON:
                self.send_header(name, value)
        length = answer.getheader("content-length") if self.command == "HEAD" else str(len(content))
        self.send_header("content-length", length or "0")
        self.end_headers()
        self.wfile.write(content)
        connection.close()


class Services(Passing):
    def answer(self) -> None:
        headers = {name: value for name, value in self.headers.items() if name.lower() != "content-length"}
        self.pass_on(self.path, headers | {"x-forwarded-proto": "https"})

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = answer


class Distribution(Passing):
    def answer(self) -> None:
        if not self.path.startswith("/api/"):
            self.page()
            return
        headers = {name: value for name, value in self.headers.items() if name.lower() in OF_THE_API}
        headers |= {
            "host": self.server.services.netloc,
            "x-ristoro-distribution": self.server.secret,
            "cloudfront-viewer-address": f"{self.client_address[0]}:{self.client_address[1]}",
        }
        self.pass_on(f"/_aws/execute-api/{self.server.api}/$default{self.path}", headers)

    def page(self) -> None:
        path = urllib.parse.urlsplit(self.path).path
        file = self.server.site / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        content = file.read_bytes() if file.is_file() else b""
        self.send_response_only(200 if content else 404)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = answer


def serve(port: int, handler: type[Passing], **facts: object) -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.__dict__.update(facts)
    threading.Thread(target=server.serve_forever).start()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("services", type=urllib.parse.urlsplit)
    parser.add_argument("--services-port", type=int, default=0)
    parser.add_argument("--site-port", type=int, default=0)
    parser.add_argument("--api")
    parser.add_argument("--secret")
    parser.add_argument("--site", type=pathlib.Path)
    given = parser.parse_args()
    if given.services_port:
        serve(given.services_port, Services, services=given.services)
    if given.site_port:
        facts = {"api": given.api, "secret": given.secret, "site": given.site}
        serve(given.site_port, Distribution, services=given.services, **facts)


if __name__ == "__main__":
    main()
