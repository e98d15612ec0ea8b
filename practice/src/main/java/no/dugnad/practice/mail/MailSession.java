package no.dugnad.practice.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.practice.net.Hostility;
import no.dugnad.practice.pki.Authority;
import no.dugnad.practice.pki.TlsDoor;
import no.dugnad.practice.town.MailServer;
import no.dugnad.practice.town.MailServer.StartTls;
import no.dugnad.practice.town.Manner;

/// The conversations of one mail server.
public final class MailSession {
  /// RFC 5321 §4.5.3.2.7 wants five minutes; practice is not patient, milliseconds.
  private static final int IDLE = 20_000;

  /// RFC 5321 §4.5.3.1.4, with room.
  private static final int LINE_LIMIT = 2_048;

  private static final int COMMANDS = 100;

  private enum Next {
    GO_ON,
    HANDSHAKE,
    LEAVE
  }

  private final MailServer server;
  private final TlsDoor tls;

  public MailSession(MailServer server, Authority authority) {
    this.server = server;
    this.tls = new TlsDoor(authority, java.util.Map.of(server.host(), server.tls()), List.of());
  }

  /// One connection from greeting to end.
  public void connection(Socket socket) throws IOException, InterruptedException {
    socket.setSoTimeout(IDLE);
    if (server.manner() == Manner.HANG) {
      Hostility.hang(socket);
      return;
    }
    send(socket, server.greeting());
    if (server.manner() == Manner.USUAL
        && server.greeting().getFirst().startsWith("220")
        && commands(socket, false) == Next.HANDSHAKE) {
      try (Socket secure = tls.open(socket)) {
        commands(secure, true);
      }
    }
  }

  private Next commands(Socket socket, boolean secure) throws IOException, InterruptedException {
    InputStream in = socket.getInputStream();
    for (int i = 0; i < COMMANDS; i++) {
      Optional<String> line = line(in);
      if (line.isEmpty()) {
        return Next.LEAVE;
      }
      String verb = line.get().split(" ", 2)[0].toUpperCase(Locale.ROOT);
      send(socket, reply(verb, line.get(), secure));
      if (verb.equals("QUIT")) {
        return Next.LEAVE;
      }
      if (verb.equals("STARTTLS") && !secure) {
        switch (server.startTls()) {
          case WORKING -> {
            return Next.HANDSHAKE;
          }
          case BROKEN -> {
            return Next.LEAVE;
          }
          case ABSENT, UNAVAILABLE, REFUSED, NO_EXTENSIONS -> {
            // The reply said no; the conversation goes on in clear text.
          }
        }
      }
    }
    return Next.LEAVE;
  }

  private List<String> reply(String verb, String line, boolean secure) {
    return switch (verb) {
      case "EHLO" -> ehlo(secure);
      case "HELO" -> List.of("250 " + server.host());
      case "STARTTLS" -> List.of(startTls(secure));
      case "MAIL", "RSET", "NOOP" -> List.of("250 2.0.0 OK");
      case "RCPT" ->
          line.toLowerCase(Locale.ROOT).contains("@fjellby.kommune.no>")
              ? List.of("250 2.1.5 OK")
              : List.of("550 5.7.1 Relaying denied");
      case "VRFY", "EXPN" -> List.of("252 2.0.0 Try and see");
      case "DATA" -> List.of("554 5.5.1 This is a practice server; it takes no mail");
      case "QUIT" -> List.of("221 2.0.0 Bye");
      default -> List.of("500 5.5.2 Unknown command");
    };
  }

  private List<String> ehlo(boolean secure) {
    if (server.startTls() == StartTls.NO_EXTENSIONS) {
      return List.of("502 5.5.2 Command not recognized");
    }
    List<String> words = new ArrayList<>();
    words.add(server.host());
    words.addAll(secure ? server.wordsSecure() : server.words());
    if (!secure && server.startTls() != StartTls.ABSENT) {
      words.add("STARTTLS");
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      lines.add((i + 1 < words.size() ? "250-" : "250 ") + words.get(i));
    }
    return lines;
  }

  private String startTls(boolean secure) {
    if (secure) {
      return "503 5.5.1 TLS is on already";
    }
    return switch (server.startTls()) {
      case WORKING, BROKEN -> "220 2.0.0 Ready to start TLS";
      case ABSENT, NO_EXTENSIONS -> "502 5.5.1 Not implemented";
      case REFUSED -> "554 5.7.0 Not here";
      case UNAVAILABLE -> "454 4.7.0 TLS not available due to temporary reason";
    };
  }

  private void send(Socket socket, List<String> lines) throws IOException, InterruptedException {
    byte[] usual = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    Hostility.send(socket.getOutputStream(), usual, server.manner());
  }

  private static Optional<String> line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() < LINE_LIMIT) {
      int one = in.read();
      if (one < 0) {
        return Optional.empty();
      }
      if (one == '\n') {
        return Optional.of(line.toString(StandardCharsets.ISO_8859_1).strip());
      }
      line.write(one);
    }
    return Optional.empty();
  }
}
