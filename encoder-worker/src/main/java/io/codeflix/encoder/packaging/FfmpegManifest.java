package io.codeflix.encoder.packaging;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What FFmpeg's own DASH manifest says about each stream it wrote. */
final class FfmpegManifest {

    private FfmpegManifest() {}

    /**
     * @param codecs RFC 6381
     * @param width pixels; 0 for sound
     * @param height pixels; 0 for sound
     * @param file file name of the stream
     */
    record Representation(String codecs, int width, int height, String file) {}

    /** In the order of the packager's inputs. */
    static List<Representation> parse(String text) throws IOException {
        var representations = new ArrayList<Representation>();
        var elements = root(text).getElementsByTagName("Representation");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            representations.add(new Representation(
                    element.getAttribute("codecs"),
                    pixels(element.getAttribute("width")),
                    pixels(element.getAttribute("height")),
                    element.getElementsByTagName("BaseURL").item(0).getTextContent()));
        }
        return representations;
    }

    private static Element root(String text) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("FFmpeg wrote a DASH manifest that can't be read", e);
        }
    }

    private static int pixels(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
