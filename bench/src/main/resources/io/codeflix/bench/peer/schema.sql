DROP TABLE IF EXISTS title_category, title_genre, title_cast_member, category, genre, cast_member, title;

CREATE TABLE title (
    id             uuid PRIMARY KEY,
    version        bigint      NOT NULL,
    title          text        NOT NULL,
    description    text        NOT NULL,
    year_launched  integer     NOT NULL,
    rating         text        NOT NULL,
    opened         boolean     NOT NULL,
    published_at   timestamptz NOT NULL,
    json           text        NOT NULL
);
CREATE INDEX title_newest ON title (published_at DESC, id);

CREATE TABLE category (id uuid PRIMARY KEY, name text NOT NULL);
CREATE TABLE genre (id uuid PRIMARY KEY, name text NOT NULL);
CREATE TABLE cast_member (id uuid PRIMARY KEY, name text NOT NULL, type text NOT NULL);

CREATE TABLE title_category (
    title_id uuid REFERENCES title, category_id uuid REFERENCES category, PRIMARY KEY (title_id, category_id));
CREATE TABLE title_genre (
    title_id uuid REFERENCES title, genre_id uuid REFERENCES genre, PRIMARY KEY (title_id, genre_id));
CREATE TABLE title_cast_member (
    title_id uuid REFERENCES title, cast_member_id uuid REFERENCES cast_member, PRIMARY KEY (title_id, cast_member_id));
