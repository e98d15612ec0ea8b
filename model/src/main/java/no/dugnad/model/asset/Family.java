package no.dugnad.model.asset;

/// The two families of internet addresses.
public enum Family {
  IPV4,
  IPV6
}
