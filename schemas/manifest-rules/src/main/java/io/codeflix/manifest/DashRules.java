package io.codeflix.manifest;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Holds a DASH manifest against the schema, and against what ISO/IEC 23009-1 says in words. */
public final class DashRules {
    private static final Schema SCHEMA = schema();

    private DashRules() {}

    /** What the manifest breaks; empty where it is right. */
    public static List<String> violations(String manifest) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(manifest)));
            return broken(parse(manifest));
        } catch (SAXException | IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> broken(Document manifest) {
        var broken = new ArrayList<String>();
        unique(manifest, "AdaptationSet", broken);
        unique(manifest, "Representation", broken);
        int mains = 0;
        for (Element set : elements(manifest, "AdaptationSet")) {
            mains += elements(set, "Role").stream()
                            .anyMatch(role -> role.getAttribute("value").equals("main"))
                    ? 1
                    : 0;
            if (set.getAttribute("contentType").equals("video") != set.hasAttribute("maxFrameRate")) {
                broken.add("maxFrameRate belongs to pictures, and to all of them");
            }
        }
        long sounds = elements(manifest, "AdaptationSet").stream()
                .filter(set -> set.getAttribute("contentType").equals("audio"))
                .count();
        if (sounds > 0 && mains != 1) {
            broken.add("%d of %d sounds have the role main".formatted(mains, sounds));
        }
        for (Element base : elements(manifest, "SegmentBase")) {
            Element head = elements(base, "Initialization").getFirst();
            long end = last(head.getAttribute("range"));
            if (first(base.getAttribute("indexRange")) <= end) {
                broken.add("The index lies inside the initialisation section");
            }
        }
        return broken;
    }

    private static void unique(Document manifest, String element, List<String> broken) {
        Set<String> seen = new HashSet<>();
        elements(manifest, element).stream()
                .map(each -> each.getAttribute("id"))
                .filter(id -> !seen.add(id))
                .forEach(id -> broken.add("Two of %s have the id %s".formatted(element, id)));
    }

    private static long first(String range) {
        return Long.parseLong(range.substring(0, range.indexOf('-')));
    }

    private static long last(String range) {
        return Long.parseLong(range.substring(range.indexOf('-') + 1));
    }

    private static List<Element> elements(Document within, String name) {
        return list(within.getElementsByTagNameNS("*", name));
    }

    private static List<Element> elements(Element within, String name) {
        return list(within.getElementsByTagNameNS("*", name));
    }

    private static List<Element> list(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(String manifest) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(manifest)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(DashRules.class.getResource("dash-on-demand.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
