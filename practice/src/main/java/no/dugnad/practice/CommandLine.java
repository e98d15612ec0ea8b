package no.dugnad.practice;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.practice.fault.Fault;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.relay.Weather;

/// What was asked for on the command line.
///
/// @param namespace the network namespace to stand in; empty: on loopback
/// @param inside whether this process is the one inside the namespace
record CommandLine(
    boolean list,
    boolean demo,
    List<Fault> faults,
    Optional<Path> folder,
    Optional<String> namespace,
    boolean inside,
    Weather weather) {
  static final String USAGE =
      """
      practice [--fault NAME]... [--demo] [--out FOLDER] [--delay 20ms] [--jitter 300ms]
               [--loss 0.05] [--stall 0.01] [--reset 0.01] [--seed N] [--namespace NAME]
      practice --list
      """;

  CommandLine {
    faults = List.copyOf(faults);
  }

  /// @throws IllegalArgumentException where it can't be understood, with a sentence for people
  static CommandLine parse(List<String> arguments) {
    CommandLine read =
        new CommandLine(
            false, false, List.of(), Optional.empty(), Optional.empty(), false, Weather.FAIR);
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      switch (option) {
        case "--list" -> read = read.with(true, read.demo, read.inside);
        case "--demo" -> read = read.with(read.list, true, read.inside);
        case "--inside" -> read = read.with(read.list, read.demo, true);
        default -> {
          if (i + 1 == arguments.size()) {
            throw new IllegalArgumentException(option + " is unknown or lacks its value");
          }
          read = read.option(option, arguments.get(++i));
        }
      }
    }
    if (read.namespace.isPresent() && !read.weather.fair()) {
      throw new IllegalArgumentException(
          "inside a namespace a packet filter makes delay and loss, not --delay and --loss");
    }
    return read;
  }

  private CommandLine with(boolean newList, boolean newDemo, boolean newInside) {
    return new CommandLine(newList, newDemo, faults, folder, namespace, newInside, weather);
  }

  private CommandLine option(String option, String value) {
    return switch (option) {
      case "--fault" -> fault(value);
      case "--out" ->
          new CommandLine(list, demo, faults, Optional.of(path(value)), namespace, inside, weather);
      case "--namespace" ->
          new CommandLine(
              list, demo, faults, folder, Optional.of(namespace(value)), inside, weather);
      case "--delay" -> weather(weather.delay(duration(value)));
      case "--jitter" -> weather(weather.jitter(duration(value)));
      case "--loss" -> weather(weather.loss(part(value)));
      case "--stall" -> weather(weather.stall(part(value)));
      case "--reset" -> weather(weather.reset(part(value)));
      case "--seed" -> weather(weather.seed(number(value)));
      default -> throw new IllegalArgumentException(option + " is unknown");
    };
  }

  private CommandLine weather(Weather other) {
    return new CommandLine(list, demo, faults, folder, namespace, inside, other);
  }

  private CommandLine fault(String name) {
    Fault fault =
        Faults.named(name)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no fault is called "
                        + name
                        + Faults.nearest(name)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("")));
    List<Fault> all = new ArrayList<>(faults);
    all.add(fault);
    return new CommandLine(list, demo, all, folder, namespace, inside, weather);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not a folder: " + text, e);
    }
  }

  private static String namespace(String text) {
    if (!text.matches("[a-z][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException(
          "a namespace is named by small letters, digits and hyphens, not " + text);
    }
    return text;
  }

  private static Duration duration(String text) {
    if (text.matches("[0-9]{1,6}ms")) {
      return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
    }
    if (text.matches("[0-9]{1,4}s")) {
      return Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
    }
    throw new IllegalArgumentException("a time is written 20ms or 2s, not " + text);
  }

  private static double part(String text) {
    if (text.matches("0(\\.[0-9]{1,9})?|1(\\.0)?")) {
      return Double.parseDouble(text);
    }
    throw new IllegalArgumentException("a part is a number from 0 to 1, not " + text);
  }

  private static long number(String text) {
    if (text.matches("-?[0-9]{1,18}")) {
      return Long.parseLong(text);
    }
    throw new IllegalArgumentException("a seed is a whole number, not " + text);
  }
}
