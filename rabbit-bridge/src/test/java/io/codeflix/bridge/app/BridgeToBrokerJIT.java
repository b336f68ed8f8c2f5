package io.codeflix.bridge.app;

import io.codeflix.bridge.brokers.AmqpServer;
import io.codeflix.bridge.brokers.BrokerJServer;

class BridgeToBrokerJIT extends BridgeBetween {

    @Override
    AmqpServer newAmqpServer() throws Exception {
        return new BrokerJServer();
    }
}
