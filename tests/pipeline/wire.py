"""A small source of invented stories, enough to fill the fact tables, for tests of the line as a whole."""

import json
from pathlib import Path

NOW = "2022-03-20T06:00:00+00:00"

STORIES = (
    {
        "id": "fr-1",
        "language": "fr",
        "published_at": "2022-03-16",
        "publisher": "Agence Exemple",
        "title": "Livraison",
        "text": "L'Allemagne a livré 500 missiles Stinger à l'Ukraine, a annoncé mardi le ministère de la Défense.",
    },
    {
        "id": "en-1",
        "language": "en",
        "published_at": "2022-03-16",
        "publisher": "Example Wire",
        "title": "Delivery",
        "text": "Germany has delivered 500 Stinger missiles to Ukraine, the defence ministry said on Tuesday.",
    },
    {
        "id": "en-2",
        "language": "en",
        "published_at": "2022-03-17",
        "publisher": "Example Wire",
        "title": "Troops",
        "text": "The United States has deployed 3,000 soldiers to Poland, the Pentagon said on Thursday.",
    },
    {
        "id": "fr-2",
        "language": "fr",
        "published_at": "2022-03-17",
        "publisher": "Agence Exemple",
        "title": "Cuisine",
        "text": "Le marché du village a rouvert ses portes ce matin, et les fromagers ont retrouvé leurs clients.",
    },
)


def write(folder: Path, stories: tuple[dict[str, str], ...] = STORIES) -> Path:
    """The stories as a JSON Lines file of a new folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "wire.jsonl"
    path.write_text("".join(json.dumps(story, ensure_ascii=False) + "\n" for story in stories), encoding="utf-8")
    return path
