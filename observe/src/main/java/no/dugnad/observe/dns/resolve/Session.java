package no.dugnad.observe.dns.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.observe.socket.Deadline;

/// One look-up: its deadline, how many questions it may still put, and the threads that work for
/// it. Closing it ends them.
public final class Session implements AutoCloseable {
  /// A name five zones deep whose name servers lie in three other places, all signed, takes about
  /// sixty.
  private static final int MOST_QUESTIONS = 200;

  private final Deadline deadline;
  private final AtomicInteger questions = new AtomicInteger(MOST_QUESTIONS);
  private final List<Thread> workers = new ArrayList<>();
  private boolean closed;

  /// @param deadline when all of it must have ended
  public Session(Deadline deadline) {
    this.deadline = deadline;
  }

  /// When all of it must have ended.
  public Deadline deadline() {
    return deadline;
  }

  /// Whether one more question may be put.
  boolean mayAsk() {
    return questions.decrementAndGet() >= 0;
  }

  /// Starts work that the look-up will probably need; forgotten where the look-up has ended.
  public synchronized void ahead(Runnable work) {
    if (!closed) {
      workers.add(Thread.ofVirtual().start(work));
    }
  }

  @Override
  public void close() {
    List<Thread> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(workers);
    }
    all.forEach(Thread::interrupt);
  }
}
