package io.codeflix.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.catalog.CastMemberType;
import io.codeflix.catalog.Rating;
import io.codeflix.catalog.TitleCastMember;
import io.codeflix.catalog.TitleCategory;
import io.codeflix.catalog.TitleGenre;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoTranslation;
import io.codeflix.streams.api.text.Search;
import io.codeflix.streams.query.StoreUnavailableException;
import io.codeflix.streams.testkit.fixture.Videos;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TitleViewTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Facet CRIME = new Facet(Facet.Kind.CATEGORY, "crime");
    private static final Facet NOIR = new Facet(Facet.Kind.GENRE, "noir");
    private static final Facet MANN = new Facet(Facet.Kind.CAST_MEMBER, "mann");
    private static final Facet NINETIES = new Facet(Facet.Kind.YEAR, "1995");
    private static final Facet ADULT = new Facet(Facet.Kind.RATING, "18");

    private final TitleView view = new TitleView(new JsonMapper());

    @Test
    void eachFacetFindsItsTitlesNewestFirst() {
        show(title("Heat", 1).setCategories(List.of(new TitleCategory("crime", "Crime"))));
        show(title("Ali", 2).setCastMembers(List.of(new TitleCastMember("mann", "Mann", CastMemberType.DIRECTOR))));
        show(title("Thief", 3)
                .setCategories(List.of(new TitleCategory("crime", "Crime")))
                .setGenres(List.of(new TitleGenre("noir", "Noir"))));
        show(title("Se7en", 4).setYearLaunched(1995).setRating(Rating.AGE_18));

        assertThat(names(TitleOrder.NEWEST)).containsExactly("Se7en", "Thief", "Ali", "Heat");
        assertThat(names(TitleOrder.NEWEST, CRIME)).containsExactly("Thief", "Heat");
        assertThat(names(TitleOrder.NEWEST, NOIR)).containsExactly("Thief");
        assertThat(names(TitleOrder.NEWEST, MANN)).containsExactly("Ali");
        assertThat(names(TitleOrder.NEWEST, NINETIES)).containsExactly("Se7en");
        assertThat(names(TitleOrder.NEWEST, NINETIES, ADULT)).containsExactly("Se7en");
        assertThat(names(TitleOrder.NEWEST, CRIME, ADULT)).isEmpty();
        assertThat(names(TitleOrder.TITLE, CRIME)).containsExactly("Heat", "Thief");
    }

    @Test
    void aToZKnowsNoCaseAndNoAccents() {
        show(title("Zulu", 1));
        show(title("água", 2));
        show(title("Ábaco", 3));
        show(title("Alien", 4));

        assertThat(names(TitleOrder.TITLE)).containsExactly("Ábaco", "água", "Alien", "Zulu");
    }

    @Test
    void whatDiffersOnlyForTheEyeOfAMachineIsReplacedAndNeverShownTwice() {
        var film = title("Resume\u0301", 1);
        show(film);

        show(film.setTitle("Resum\u00e9"));
        show(film.setTitle("Resum\u00e9").setYearLaunched(2001));

        assertThat(names(TitleOrder.TITLE)).containsExactly("Resum\u00e9");
    }

    @Test
    void aCursorOfEveryTitleGoesOnBehindIt() {
        var all = List.of("(500) Days", "Ábaco", "água", "Alien", "Œuvre", "Ørsted", "Z", "千と千尋", "👻".repeat(255));
        for (int i = 0; i < all.size(); i++) {
            show(title(all.get(i), i));
        }

        assertThat(walk(TitleOrder.TITLE, Set.of())).containsExactlyElementsOf(names(TitleOrder.TITLE));
        assertThat(names(TitleOrder.TITLE)).hasSize(all.size()).startsWith("(500) Days", "👻".repeat(255), "Ábaco");
    }

    @Test
    void aTitleIsLookedForInEveryLanguage() {
        show(title("Ladrões de Bicicleta", 1)
                .setTranslations(List.of(new VideoTranslation("it", "Ladri di biciclette", "x"))));

        assertThat(view.all()).singleElement().satisfies(title -> {
            assertThat(title.isNamed(Search.of("LADROES"))).isTrue();
            assertThat(title.isNamed(Search.of("ladri di"))).isTrue();
            assertThat(title.isNamed(Search.of("bicicleta ladri"))).isFalse();
        });
    }

    @Test
    void whatNobodyKnowsYetIsToldToComeBackAndWhatIsGoneIsGone() {
        var heat = title("Heat", 1);
        assertThat(view.find(heat.getId(), 0)).isEmpty();
        assertThatThrownBy(() -> view.find(heat.getId(), 1)).isInstanceOf(StoreUnavailableException.class);

        show(heat);
        assertThat(view.find(heat.getId(), 1)).isPresent();
        view.changed(heat.getId(), null);

        assertThat(view.find(heat.getId(), 2)).isEmpty();
    }

    @Test
    void pagesMeetEachTitleOnceInEveryOrder() {
        IntStream.range(0, 25)
                .forEach(i -> show(title("Film " + (i * 7 % 25), i / 2)
                        .setGenres(i % 2 == 0 ? List.of(new TitleGenre("noir", "Noir")) : List.of())));

        for (var order : TitleOrder.values()) {
            assertThat(walk(order, Set.of())).hasSize(25).doesNotHaveDuplicates();
            assertThat(walk(order, Set.of(NOIR))).hasSize(13).containsExactlyElementsOf(names(order, NOIR));
        }
    }

    @Test
    void aCursorStaysRightWhileTitlesComeAndGo() {
        IntStream.range(0, 6).forEach(i -> show(title("Film " + i, i)));
        var first = view.browse(new TitleQuery(TitleOrder.TITLE, Set.of(), Optional.empty(), 2));
        var last = first.titles().getLast();

        show(title("Film 0b", 9));
        view.changed(last.id(), null);

        var next = view.browse(new TitleQuery(
                TitleOrder.TITLE, Set.of(), TitlePosition.ofCursor(String.valueOf(first.next()), TitleOrder.TITLE), 2));
        assertThat(next.titles()).extracting(title -> title.state().getTitle()).containsExactly("Film 2", "Film 3");
    }

    @Test
    void aCursorOfOneOrderIsNoneOfAnother() {
        var cursor = TitlePosition.named("Heat", UUID.randomUUID().toString()).cursor("Heat");

        assertThat(TitlePosition.ofCursor(cursor, TitleOrder.TITLE)).isPresent();
        assertThat(TitlePosition.ofCursor(cursor, TitleOrder.NEWEST)).isEmpty();
        assertThat(TitlePosition.ofCursor("", TitleOrder.NEWEST)).isEmpty();
        assertThat(TitlePosition.ofCursor("ä", TitleOrder.NEWEST)).isEmpty();
    }

    @Test
    void aTitleThatChangesLeavesNothingBehind() {
        var heat = title("Heat", 1).setGenres(List.of(new TitleGenre("noir", "Noir")));
        show(heat);

        show(heat.setTitle("Vienna").setGenres(List.of()).setYearLaunched(1996));
        assertThat(names(TitleOrder.TITLE)).containsExactly("Vienna");
        assertThat(names(TitleOrder.NEWEST, NOIR)).isEmpty();

        show(heat.setPublished(false));
        assertThat(names(TitleOrder.NEWEST)).isEmpty();
        assertThat(names(TitleOrder.TITLE)).isEmpty();
        assertThat(view.all()).hasSize(1);

        view.changed(heat.getId(), null);
        assertThat(view.all()).isEmpty();
    }

    @Test
    void manyTitlesOfAFacetAreFoundFromAToZTwoWays() {
        IntStream.range(0, 4_500)
                .forEach(i -> show(title("Film %05d".formatted(i), i)
                        .setGenres(i % 2 == 0 ? List.of(new TitleGenre("noir", "Noir")) : List.of())));

        assertThat(names(TitleOrder.TITLE, NOIR)).startsWith("Film 00000", "Film 00002", "Film 00004");
    }

    private void show(TitleState.Builder title) {
        view.changed(title.getId(), title.build());
    }

    private List<String> names(TitleOrder order, Facet... facets) {
        return view.browse(new TitleQuery(order, Set.of(facets), Optional.empty(), 100)).titles().stream()
                .map(title -> title.state().getTitle())
                .toList();
    }

    private List<String> walk(TitleOrder order, Set<Facet> facets) {
        var met = new ArrayList<String>();
        var page = view.browse(new TitleQuery(order, facets, Optional.empty(), 4));
        while (true) {
            page.titles().forEach(title -> met.add(title.state().getTitle()));
            if (page.next() == null) {
                return met;
            }
            var after = TitlePosition.ofCursor(page.next(), order);
            assertThat(after).isPresent();
            page = view.browse(new TitleQuery(order, facets, after, 4));
        }
    }

    private static TitleState.Builder title(String name, int minute) {
        return Videos.title()
                .setId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .setTitle(name)
                .setYearLaunched(2000)
                .setRating(Rating.L)
                .setCategories(List.of())
                .setGenres(List.of())
                .setCastMembers(List.of())
                .setTranslations(List.of())
                .setVersion(1)
                .setVideoVersion(1)
                .setPublishedAt(NOON.plusSeconds(60L * minute));
    }
}
