package io.codeflix.media.playback;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes a DASH manifest anew with other URLs. URLs stand in {@code BaseURL} elements and in a few attributes; anything
 * that could send a player elsewhere by other means is refused.
 */
public final class DashManifest {
    private static final List<String> URL_ATTRIBUTES = List.of("sourceURL", "media", "index", "initialization");

    private DashManifest() {}

    public static String rewrite(String manifest, References references) {
        Document document = parse(manifest);
        NodeList elements = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < elements.getLength(); i++) {
            rewrite((Element) elements.item(i), references);
        }
        return print(document);
    }

    private static void rewrite(Element element, References references) {
        switch (element.getLocalName()) {
            case "BaseURL" ->
                element.setTextContent(
                        references.resolve(element.getTextContent().strip()));
            case "Location", "PatchLocation", "SegmentTemplate" ->
                throw new UnknownReferenceException(element.getLocalName());
            case "Initialization", "RepresentationIndex", "SegmentURL" ->
                URL_ATTRIBUTES.stream()
                        .filter(element::hasAttribute)
                        .forEach(name -> element.setAttribute(name, references.resolve(element.getAttribute(name))));
            default -> {
                if (element.hasAttributeNS("http://www.w3.org/1999/xlink", "href")) {
                    throw new UnknownReferenceException("xlink:href");
                }
            }
        }
    }

    private static Document parse(String manifest) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // silent: the exception says it
            return builder.parse(new InputSource(new StringReader(manifest)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The stored DASH manifest is not readable", e);
        }
    }

    private static String print(Document document) {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            var text = new StringWriter();
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("A parsed manifest can be printed", e);
        }
    }
}
