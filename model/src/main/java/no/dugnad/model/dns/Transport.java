package no.dugnad.model.dns;

/// What carries a DNS message.
public enum Transport {
  UDP,
  TCP
}
