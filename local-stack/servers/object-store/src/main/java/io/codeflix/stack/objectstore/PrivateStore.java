package io.codeflix.stack.objectstore;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;

/**
 * The store as somebody without a signature sees it. S3Proxy asks who may read before it answers them, and the folder says
 * that it has no such object: 404 where there is none, 403 where there is one. Here all is private, there or not.
 */
final class PrivateStore extends ForwardingBlobStore {

    PrivateStore(BlobStore store) {
        super(store);
    }

    @Override
    public BucketCannedACL getContainerAccess(String bucket) {
        return BucketCannedACL.PRIVATE;
    }

    @Override
    public ObjectCannedACL getBlobAccess(String bucket, String key) {
        return ObjectCannedACL.PRIVATE;
    }
}
