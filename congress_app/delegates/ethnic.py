"""Knows the ethnic groups of Vietnam by the names people write for them, never by a number.

The lists of 1979 and 2008 number the groups differently, so a bare number says nothing (domain 8.2).
"""

import re
from collections.abc import Mapping

from congress_app.core.collation import fold

_GROUPS = """
Kinh=viet,kinh viet,kinhviet|Tày=tho tay|Thái=tay thai,thai den,thai trang|Mường
Khơ-me=khmer,khome,kho me,kh me,khmer krom,cur
Hoa=han,hoa han,trung hoa,nguoi hoa|Nùng
Mông=hmong,h mong,meo,mong trang,mong hoa,mong den,mong xanh,hmoong,mong do|Dao=man,zao
Gia-rai=gia rai,giarai,jrai,jarai,gio rai,j rai|Ê-đê=e de,ede,rade,ra de|Ba-na=ba na,bana,bahnar,bah nar
Sán Chay=cao lan,san chi,cao lan san chi|Chăm=cham,cham pa,champa,hroi|Cơ-ho=co ho,coho,kho,k ho,koho,chil,lach
Xơ-đăng=xo dang,xodang,sedang,xe dang,so dang|Sán Dìu|Hrê=h re,hre|Ra-glai=ra glai,raglai,ra glay,roglai,raglay
Mnông=m nong,mnong,m nongs|Thổ|Xtiêng=stieng,x tieng,s tieng,xa tieng,xtieng|Khơ-mú=kho mu,khomu,kmu,kho mu
Bru-Vân Kiều=bru van kieu,van kieu,bru,pa co van kieu|Cơ-tu=co tu,cotu,katu,ca tu|Giáy|Tà-ôi=ta oi,taoi,pa co,paco,pa hy
Mạ|Gié-Triêng=gie trieng,gietrieng,gie,trieng|Co=cor,kor|Chơ-ro=cho ro,choro,chau ro,chrau
Xinh-mun=xinh mun,xinhmun,xing mun
Hà Nhì|Chu-ru=chu ru,churu,cho ru|Lào|La Chí|Kháng|Phù Lá=phula|La Hủ|La Ha|Pà Thẻn=pa then,pathen|Lự=lu|Ngái
Chứt|Lô Lô=lolo
Mảng|Cơ Lao=co lao,colao,ke lao|Bố Y=boy,bo y|Cống|Si La=xi la,sila|Pu Péo=pupeo,pu peo|Rơ-măm=ro mam,romam
Brâu|Ơ Đu=odu,o du
"""
_INTRODUCED = re.compile(r"^(?:dan toc|dt|nguoi) (?=\S)")
_UNWELCOME = frozenset({"meo", "man", "hoa han", "han", "rade", "ra de", "kinh viet", "viet"})


def key(said: str) -> str:
    """A name without marks, signs or the words for "ethnic group"."""
    plain = re.sub(r"[^a-z0-9]+", " ", fold(said)).strip()
    plain = _INTRODUCED.sub("", plain)
    return plain.replace(" ", "")


def _table() -> tuple[Mapping[str, str], frozenset[str]]:
    official: dict[str, str] = {}
    for entry in re.split(r"[|\n]", _GROUPS.strip()):
        name, _, others = entry.partition("=")
        for one in (name, *filter(None, others.split(","))):
            official.setdefault(key(one), name)
    return official, frozenset(key(one) for one in _UNWELCOME)


_OFFICIAL, _REPLACED = _table()


def groups() -> tuple[str, ...]:
    """The official names of the 54 groups, the largest first."""
    return tuple(dict.fromkeys(_OFFICIAL.values()))


def group_of(said: str) -> str:
    """The official name (decision 1019/QĐ-TCTK of 2008) of the group a cell names, or ""."""
    plain = key(said)
    return _OFFICIAL.get(plain, "")


def is_number(said: str) -> bool:
    """Whether a cell names its group by a number only."""
    return re.fullmatch(r"\s*\d{1,3}(?:\.0+)?\s*", said) is not None


def kept_spelling(said: str) -> bool:
    """Whether this way of writing a group may stay: marked, capitalised, and no name the group does not want."""
    plain, official = key(said), group_of(said)
    if said.isupper() or not said[:1].isupper() or plain in _REPLACED or _INTRODUCED.match(fold(said)):
        return False
    unmarked = said.isascii() and not official.isascii() and plain == key(official)
    return not unmarked
