/// Web servers: HTTP/1.1 in clear text and over TLS, virtual hosts, scripted answers.
@NullMarked
package no.dugnad.practice.web;

import org.jspecify.annotations.NullMarked;
