package no.dugnad.cli.real;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Debian's nginx.
public final class Nginx {
  private Nginx() {}

  /// Starts it.
  ///
  /// @param http what stands in the `http` block; `{plain}` and `{secure}` become `listen` values,
  ///   `{folder}` the folder
  public static RealServer start(
      Path folder, InetSocketAddress plain, InetSocketAddress secure, String http)
      throws IOException, InterruptedException {
    String text =
        """
        daemon off;
        worker_processes 1;
        pid {folder}/nginx.pid;
        error_log {folder}/error.log;
        %s
        events { worker_connections 512; }
        http {
          access_log off;
          client_body_temp_path {folder}/body;
          proxy_temp_path {folder}/proxy;
          fastcgi_temp_path {folder}/fastcgi;
          uwsgi_temp_path {folder}/uwsgi;
          scgi_temp_path {folder}/scgi;
          default_type "text/html; charset=utf-8";
          ssl_session_tickets off;
        %s
        }
        """
            .formatted(Programs.isRoot() ? "user root;" : "", http)
            .replace("{folder}", folder.toString())
            .replace("{plain}", OwnLoopback.text(plain, ":"))
            .replace("{secure}", OwnLoopback.text(secure, ":") + " ssl");
    Path configuration = Files.writeString(folder.resolve("nginx.conf"), text);
    return RealServer.start(
        folder,
        List.of(Programs.path("nginx"), "-p", folder.toString(), "-c", configuration.toString()),
        List.of(plain, secure));
  }
}
