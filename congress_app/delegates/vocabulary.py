"""The words offices write over the columns of a list of people, Vietnamese and English, and the field each names.

Nothing here looks at a sheet; a heading that no pattern matches whole means nothing.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from congress_app.core.collation import fold

_NOT_WORD = re.compile(r"[^a-z0-9%]+")
_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]")
_PEOPLE = (
    r"dai bieu|db|can bo|dang vien|doan vien|hoi vien|cong doan vien|hoc sinh|sinh vien|giao vien|nhan vien|co dong|"
    r"khach( moi)?|nguoi( lao dong| du)?|thanh vien|dang dung|nguoi dai dien|dong chi|phong vien"
)

# the first pattern that matches the whole heading (folded, words separated by one space) decides
_PATTERNS: Sequence[tuple[str, str]] = (
    (
        "name_born",
        r"(ho (va )?ten|full name|name) (ngay thang )?(ngay )?(nam sinh|ngay sinh|year of birth|date of birth)",
    ),
    ("sex_ethnicity", r"(nam nu|gioi tinh) dan toc( ton giao)?"),
    (
        "admitted_official",
        (
            r"(ngay |thang |nam )*(vao dang|ket nap|du bi)( dang| dang vien| vao dang)* (va )?(ngay |thang |nam )*"
            r"(vao dang |cong nhan |dang vien )*chinh thuc"
        ),
    ),
    (
        "number",
        (
            r"so (the )?(dai bieu|db)( chinh thuc)?|so the( db)?|ma (so )?(dai bieu|db)|sbd|so bao danh|"
            r"(delegate |badge |card )(number|no|nr)|number( of delegate)?|delegate id|so hieu( dai bieu)?"
        ),
    ),
    ("serial", r"stt|tt|so tt|so thu tu|thu tu|s t t|t t|#|index|row|order|serial( no)?|s no|sl no|no|nr|so"),
    (
        "external_id",
        (
            r"(member|person|external|record|bioguide|employee|staff|shareholder) ?(id|code|no|number)|id|"
            r"ma( so)?( (nhan vien|nv|dang vien|can bo|ho so|dinh danh noi bo|co dong|hoi vien|doan vien|sinh vien|"
            r"hoc sinh|sv|hs))?|mssv|msnv|uid|uuid"
        ),
    ),
    (
        "full_name",
        (
            rf"(ho( va|,)? ?(chu )?(lot |dem )?(va )?ten|ho ten|hoten|ho va ten khai sinh|ten ({_PEOPLE})|({_PEOPLE}))"
            rf"( (day du|{_PEOPLE}|ten khai sinh|ten dang dung|ten thuong dung|chu in hoa|in hoa))*|full ?name|name|"
            r"(delegate|participant|shareholder|member|attendee|guest|representative|staff|employee)s?( full)?( name)?|"
            r"(full )?name of (the )?(delegate|participant|shareholder|member|attendee|guest)|names"
        ),
    ),
    (
        "family",
        (
            r"ho( (va )?(ten )?(chu )?(dem|lot))?|ho,? dem|ho va (ten )?(chu )?(dem|lot)|"
            r"surname( and middle names?)?|last ?name|family ?name"
        ),
    ),
    ("given", r"ten( goi| rieng)?|given ?names?|first ?name|forename"),
    ("sex", r"gioi( tinh)?( nam nu)?|phai|nam nu|danh xung|ong ba|salutation|prefix|sex|gender|m f|gt"),
    (
        "born",
        (
            r"((ngay )?(thang )?(nam )?sinh( ngay| nam)?|ngay thang nam|ns|nam sinh|sinh)( nam nu)?|"
            r"(date of )?birth( ?(date|day|year))?|born( on)?|d o b|dob|year of birth|birthdate"
        ),
    ),
    (
        "delegation",
        (
            r"(ten )?(don vi|doan|to|doan dai bieu|to chuc dang|dang bo|dang bo truc thuoc|co quan|chi bo|chi doan|"
            r"lien chi doan|noi cong tac|noi bau|dang uy|dang bo chi bo|to chuc co so dang|"
            r"dai dien|vu cuc( vien)?|to dai bieu|doan truong|cong doan( co so| bo phan)?|cdcs|"
            r"chi hoi|co so|lop|"
            r"khoa|phong ban|phong|bo phan|dia phuong|huyen|xa|xa phuong|xa phuong thi tran|truong|cong ty|khoi|nhom)"
            r"( (cong tac|dia phuong|bau|cu|dai bieu|sinh hoat|gioi thieu|truc thuoc|bau cu|cong doan|co quan|don vi|"
            r"lop|chi doan|phong|khoa|doan|to|huyen|xa|phuong|thi xa|thanh pho|dang bo|chi bo|thi tran|dac khu))*|"
            r"(noi (cong tac|sinh hoat|lam viec))|delegation|unit|affiliation|"
            r"organi[sz]ation|state|constituency|region|province|group|country|department|company|branch|division|team"
        ),
    ),
    (
        "class",
        (
            r"(dang vien |dv )?(chinh thuc du bi|ct db)|"
            r"(loai|thanh phan|phan loai|dien|doi tuong|hinh thuc|tu cach|co cau)( (dai bieu|db|tham du|du|tham gia))*|"
            r"(delegate |attendee |participant )?(class|type|category|kind)|status|capacity"
        ),
    ),
    (
        "position",
        (
            r"chuc (vu|danh)( .*)?|cap bac chuc vu|cv|nghe nghiep( .*)?|cong viec( .*)?|position( held)?|title|job( "
            r"title)?|role|office|"
            r"occupation|designation"
        ),
    ),
    ("chamber", r"chamber|house"),
    ("district", r"district|ward"),
    ("seat", r"(so |vi tri )?(ghe|cho ngoi|ghe ngoi)( ngoi)?|vi tri ngoi|seat( (no|number))?"),
    (
        "weight",
        (
            r"(tong )?(so )?(luong )?(co phan|co phieu|cp)( (so huu|dai dien|nam giu|bieu quyet|tham du|va|uy quyen|"
            r"(co )?quyen bieu quyet))*|"
            r"(tong )?(so )?(phieu|quyen|phieu co quyen) (duoc )?bieu quyet|so phieu|trong so( phieu| bieu quyet)*|"
            r"((voting|vote) )?weight|(number of |no of |total )?(voting )?shares?( (held|owned|represented))?|"
            r"(number of |no of |total )?(votes|voting rights)( held)?"
        ),
    ),
    (
        "phone",
        (
            r"(so )?(dien thoai|dt|dtdd|di dong|sdt|tel|dthoai)( (so|dd|di dong|lien he|lien lac))*|phone( (number|"
            r"no))?|(mobile|cell)( phone)?( (number|no))?|telephone( (number|no))?|contact( (number|no))?|so lien lac"
        ),
    ),
    ("email", r"(dia chi )?(e ?mail|thu dien tu)( lien he)?|e ?mail( address)?"),
    ("ethnicity", r"(thanh phan |nguoi )?dan toc( ton giao)?|dtoc|ethnic(ity| group| origin)?"),
    ("religion", r"ton giao|religion|faith"),
    (
        "cccd",
        (
            r"(so |ma |ma so )?(the )?((cccd|cmnd|cmt|can cuoc( cong dan)?|cmtnd|chung minh( nhan dan)?|"
            r"dinh danh( ca nhan)?|ho chieu|gcmnd|cc|the can cuoc|so dinh danh)( hoac| so)? ?)+( ca nhan)?|"
            r"(citizen |national )?id( (card|number|no))*|national id|identity( card)?( (no|number))?|"
            r"passport( (no|number))?"
        ),
    ),
    ("theory", r"tdllct|(trinh do |td )?(ly luan|llct|ly luan ct)( (chinh tri|ct))*|political theory"),
    (
        "education",
        (
            r"tdcm(nv)?|tdhv|tdvh|tdgd|"
            r"(trinh do |td )?(chuyen mon|pho thong|hoc van|van hoa|cmnv|cm|hoc vi|dao tao|giao duc|bang cap)"
            r"( (nghiep vu|ky thuat|"
            r"chuyen mon|hoc vi|pho thong|cao nhat))*|trinh do|education|"
            r"degree|qualification|highest (degree|education)"
        ),
    ),
    (
        "admitted",
        (
            r"(ngay |thang |nam )*(vao dang|vao dcsvn|ket nap)( (dang|dang vien|du bi|vao dang|csvn))*|"
            r"(ngay )?vao dang (lan dau)?|nam vao dang|"
            r"party admission( date)?|admitted( to the party)?"
        ),
    ),
    (
        "official",
        (
            r"(ngay |thang |nam )*(vao dang )?chinh thuc|ngay (cong nhan )?(dang vien )?chinh thuc|"
            r"official (member )?(date|since)|official"
        ),
    ),
    ("party", r"party|political party"),
    ("notes", r"ghi chu|notes?|remarks?|comments?"),
    (
        "ignore",
        (
            r"since|age|tuoi( dang| doi)?|ky (ten|nhan)|chu ky|signature|nam|nu|quoc tich|que quan( .*)?|"
            r"ngoai ngu|tin hoc|trinh do (ngoai ngu|tin hoc)|khen thuong( .*)?|ky luat|so the dang( vien)?|so ly lich|"
            r"(chuyen )?nganh( hoc| dao tao)?|(truong|noi|co so|hinh thuc) (dao tao|tot nghiep)|"
            r"noi sinh|dia chi( .*)?|"
            r"thuong tru|noi o( .*)?|address|nationality|shares?( .*)?|so co phan( .*)?|proxy"
        ),
    ),
)
_ASIDE = frozenset({"cccd", "phone", "email"})
_COMPILED = tuple((name, re.compile(pattern)) for name, pattern in _PATTERNS)


@lru_cache(maxsize=16_384)
def words(cell: str) -> str:
    """A heading as plain words: folded, without punctuation and what stands in brackets (unless all of it does)."""
    whole = fold(cell[:400])
    bare = _NOT_WORD.sub(" ", _BRACKETS.sub(" ", whole)).strip()
    return bare or _NOT_WORD.sub(" ", whole).strip()


@lru_cache(maxsize=16_384)
def meaning(cell: str) -> str:
    """The field a single heading names, or ""; "ignore" names what is understood and not taken."""
    said = words(cell)
    if not said or len(said) > 70:
        return ""
    found = next((name for name, pattern in _COMPILED if pattern.fullmatch(said)), "")
    beside = _BRACKETS.search(cell) if not found else None
    if beside:  # "Số ĐKSH (CMND/CCCD)": what stands in brackets says what an unknown word before them means
        aside = _NOT_WORD.sub(" ", fold(beside.group())).strip()
        found = next((name for name, pattern in _COMPILED if name in _ASIDE and pattern.fullmatch(aside)), "")
    if found == "full_name" and re.search(r"(?i)ng[àa]y|sinh", cell[cell.find("(") :] if "(" in cell else ""):
        return "name_born"
    return found
