package dev.tapedeck.adapters.video.proxy;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Accepts every certificate: for servers in the operator's own networks only. */
final class TrustAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        // Nothing is checked.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        // Nothing is checked.
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
