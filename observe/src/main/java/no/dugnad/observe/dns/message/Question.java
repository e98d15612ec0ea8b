package no.dugnad.observe.dns.message;

import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// What is asked: a name and a type, class IN. Names compare without case.
///
/// @param type 0 to 65535
public record Question(Name name, int type) {
  /// Whether a message's question section holds this question and nothing else matters.
  public boolean isOf(Message message) {
    Record asked = message.getQuestion();
    return asked != null
        && asked.getType() == type
        && asked.getDClass() == DClass.IN
        && asked.getName().equals(name);
  }

  /// As dnsjava wants it.
  public Record record() {
    return Record.newRecord(name, type, DClass.IN);
  }

  @Override
  public String toString() {
    return name + " " + Type.string(type);
  }
}
