"""Kinds of options that several commands take."""

from datetime import UTC, date, datetime

import click


class Moment(click.ParamType[datetime]):
    """An ISO 8601 moment ("2022-03-02T06:00:00+01:00", "2022-03-02"); without an offset it is UTC."""

    name = "moment"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            moment = datetime.fromisoformat(str(value))
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no moment in ISO 8601, such as 2022-03-02T06:00:00Z", param, ctx)


class Day(click.ParamType[date]):
    """An ISO 8601 day ("2022-03-02")."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day in ISO 8601, such as 2022-03-02", param, ctx)


MOMENT = Moment()
DAY = Day()
