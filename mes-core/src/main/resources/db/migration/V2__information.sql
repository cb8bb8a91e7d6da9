-- Objects of the standard that the domain keeps in the standard's own words.
CREATE TABLE information_object (
    noun text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    document text NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (noun, id)
);

-- What somebody said of equipment and materials beyond what the domain uses.
ALTER TABLE equipment ADD COLUMN details text;
ALTER TABLE material_definition ADD COLUMN details text;
ALTER TABLE material_lot ADD COLUMN details text;

-- Identities are sought by their beginnings.
CREATE INDEX material_definition_like ON material_definition (id COLLATE "C");
CREATE INDEX material_lot_like ON material_lot (id COLLATE "C");
CREATE INDEX material_lot_definition ON material_lot (definition);
