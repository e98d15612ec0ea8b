package no.dugnad.practice.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import no.dugnad.practice.net.Hostility;
import no.dugnad.practice.pki.Authority;
import no.dugnad.practice.pki.Revocation;
import no.dugnad.practice.pki.TlsDoor;
import no.dugnad.practice.town.Door;
import no.dugnad.practice.town.Manner;
import no.dugnad.practice.town.Page;
import no.dugnad.practice.town.Tls;

/// What answers at one web endpoint: the doors of all hosts there.
public final class WebServer {
  /// An idle connection is closed after this, milliseconds.
  private static final int IDLE = 15_000;

  private final Map<String, Door> doors;
  private final Optional<TlsDoor> tls;
  private final Revocation revocation;
  private final UnaryOperator<String> fill;
  private final Set<Page.Moody> visited = ConcurrentHashMap.newKeySet();

  /// @param doors by host; the first stands for unknown ones
  /// @param fill replaces placeholders in headers and bodies
  private WebServer(
      Map<String, Door> doors,
      Optional<TlsDoor> tls,
      Authority authority,
      UnaryOperator<String> fill) {
    this.doors = new LinkedHashMap<>(doors);
    this.tls = tls;
    this.revocation = new Revocation(authority);
    this.fill = fill;
  }

  /// A server in clear text.
  public static WebServer plain(
      Map<String, Door> doors, Authority authority, UnaryOperator<String> fill) {
    return new WebServer(doors, Optional.empty(), authority, fill);
  }

  /// A server behind TLS.
  public static WebServer secure(
      Map<String, Door> doors,
      Map<String, Tls> tls,
      Authority authority,
      UnaryOperator<String> fill) {
    TlsDoor door = new TlsDoor(authority, tls, List.of("http/1.1"));
    return new WebServer(doors, Optional.of(door), authority, fill);
  }

  /// One connection from its handshake to its end.
  public void connection(Socket socket) throws IOException, InterruptedException {
    socket.setSoTimeout(IDLE);
    if (tls.isEmpty()) {
      serve(socket);
    } else {
      try (Socket secure = tls.get().open(socket)) {
        serve(secure);
      }
    }
  }

  private void serve(Socket socket) throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    while (true) {
      Optional<Request> request = Request.read(in);
      if (request.isEmpty()) {
        return;
      }
      Door door = door(request.get().host());
      if (request.get().method().equals("TRACE") && door.trace() == Door.Trace.CUT_OFF) {
        return;
      }
      if (door.manner() == Manner.HANG) {
        Hostility.hang(socket);
        return;
      }
      Hostility.send(socket.getOutputStream(), answer(door, request.get()), door.manner());
      if (request.get().close() || door.manner() != Manner.USUAL) {
        return;
      }
    }
  }

  private Door door(String host) {
    Door named = doors.get(host);
    return named != null ? named : doors.values().iterator().next();
  }

  private byte[] answer(Door door, Request request) throws IOException {
    return switch (request.method()) {
      case "GET", "HEAD", "POST" -> answered(door, request);
      case "TRACE" ->
          switch (door.trace()) {
            case REFUSED, CUT_OFF -> notAllowed(request);
            case ANSWERED ->
                message(
                    200,
                    List.of(new Page.Header("Content-Type", "message/http")),
                    String.join("\r\n", request.head()).getBytes(StandardCharsets.ISO_8859_1),
                    request);
          };
      default -> notAllowed(request);
    };
  }

  private static byte[] notAllowed(Request request) throws IOException {
    return message(405, List.of(new Page.Header("Allow", "GET, HEAD")), new byte[0], request);
  }

  private byte[] answered(Door door, Request request) throws IOException {
    Page page = door.pages().getOrDefault(request.path(), door.otherwise());
    return switch (page) {
      case Page.Reply reply -> written(door, reply, request);
      case Page.Moody moody ->
          written(door, visited.add(moody) ? moody.first() : moody.after(), request);
      case Page.Ocsp ocsp ->
          binary(
              "application/ocsp-response",
              revocation.ocsp(ocsp.issuer(), bytes(request.body())),
              request);
      case Page.RevocationList list ->
          binary("application/pkix-crl", revocation.list(list.issuer()), request);
      case Page.IssuerCertificate one ->
          binary("application/pkix-cert", revocation.certificate(one.issuer()), request);
      case Page.IssuerBundle one ->
          binary("application/pkcs7-mime", revocation.bundle(one.issuer()), request);
    };
  }

  private static byte[] bytes(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return bytes;
  }

  private byte[] written(Door door, Page.Reply reply, Request request) throws IOException {
    List<Page.Header> headers = new ArrayList<>();
    reply.headers().forEach(header -> headers.add(filled(header, request)));
    door.headers().forEach(header -> headers.add(filled(header, request)));
    if (reply.coding() != Page.Coding.IDENTITY) {
      headers.add(new Page.Header("Content-Encoding", Codings.name(reply.coding())));
    }
    byte[] body = fill.apply(reply.body()).getBytes(StandardCharsets.UTF_8);
    return message(reply.status(), headers, Codings.coded(body, reply.coding()), request);
  }

  private Page.Header filled(Page.Header header, Request request) {
    String value =
        fill.apply(header.value())
            .replace("{host}", request.host())
            .replace("{target}", request.target());
    return new Page.Header(header.name(), value);
  }

  private static byte[] binary(String mediaType, byte[] body, Request request) throws IOException {
    return message(200, List.of(new Page.Header("Content-Type", mediaType)), body, request);
  }

  private static byte[] message(int status, List<Page.Header> headers, byte[] body, Request request)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + reason(status) + "\r\n");
    headers.forEach(
        header -> head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n");
    if (request.close()) {
      head.append("Connection: close\r\n");
    }
    head.append("\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, head.toString());
    if (!request.method().equals("HEAD")) {
      out.write(body);
    }
    return out.toByteArray();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 301 -> "Moved Permanently";
      case 302 -> "Found";
      case 307 -> "Temporary Redirect";
      case 308 -> "Permanent Redirect";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 410 -> "Gone";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> "Status";
    };
  }
}
