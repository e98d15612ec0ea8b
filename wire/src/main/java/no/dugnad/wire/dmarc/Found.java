package no.dugnad.wire.dmarc;

import no.dugnad.model.asset.DomainName;

/// A record and the domain whose `_dmarc` name it stands at.
public record Found(DomainName at, DmarcRecord record) {}
