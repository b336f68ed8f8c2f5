package io.codeflix.media.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashManifestTest {
    private static final References REFERENCES =
            new References(Map.of("240p.mp4", URI.create("http://store/240p.mp4?a=1&b=2")));

    @Test
    void everyRepresentationIsSentToItsSignedObject() {
        String rewritten = DashManifest.rewrite("""
                <?xml version="1.0" encoding="utf-8"?>
                <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT30.0S">
                  <Period id="0"><AdaptationSet id="0"><Representation id="0" bandwidth="400000">
                    <BaseURL>240p.mp4</BaseURL>
                    <SegmentList timescale="1000000" duration="4000000" startNumber="1">
                      <Initialization range="0-820" />
                      <SegmentURL mediaRange="821-1000" indexRange="821-864" />
                    </SegmentList>
                  </Representation></AdaptationSet></Period>
                </MPD>
                """, REFERENCES);

        assertThat(rewritten)
                .contains("<BaseURL>http://store/240p.mp4?a=1&amp;b=2</BaseURL>")
                .contains("<Initialization range=\"0-820\"/>")
                .contains("mediaRange=\"821-1000\"")
                .contains("mediaPresentationDuration=\"PT30.0S\"");
    }

    @Test
    void urlsInAttributesAreSentThereToo() {
        String rewritten = DashManifest.rewrite("""
                <MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><SegmentList>
                <Initialization sourceURL="240p.mp4" range="0-1"/><SegmentURL media="240p.mp4" mediaRange="2-3"/>
                </SegmentList></MPD>
                """, REFERENCES);

        assertThat(rewritten).contains("sourceURL=\"http://store/").contains("media=\"http://store/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<MPD><BaseURL>http://elsewhere/</BaseURL></MPD>",
                "<MPD><Location>http://elsewhere/m.mpd</Location></MPD>",
                "<MPD><SegmentTemplate media=\"240p.mp4\"/></MPD>",
                "<MPD xmlns:xlink='http://www.w3.org/1999/xlink'><Period xlink:href='http://elsewhere/'/></MPD>"
            })
    void aManifestThatLeadsElsewhereIsNotServed(String manifest) {
        assertThatThrownBy(() -> DashManifest.rewrite(manifest, REFERENCES))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void entitiesAreNotRead() {
        assertThatThrownBy(() -> DashManifest.rewrite(
                        "<!DOCTYPE MPD [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><MPD><BaseURL>&x;</BaseURL></MPD>",
                        REFERENCES))
                .isInstanceOf(IllegalStateException.class);
    }
}
