package io.codeflix.media.api.asset;

import io.codeflix.media.model.asset.AssetStatus;

/** Answer to a registration: how to cut the file. */
record RegisteredResponse(String id, long version, AssetStatus status, long partSizeBytes, int partCount) {}
