"""Syllables that names and offices use all the time; they settle which of two readings of a cell is the likely one.

A plain list: a word that is missing here is not wrong, only less telling.
"""

SURNAMES = frozenset(
    (  # noqa: SIM905 - a list of words is read as words
        "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn trịnh đinh lâm hà mai cao lưu "
        "lương thái châu tạ phùng tô vương quách tăng kiều triệu nông bế lù lò giàng sùng vàng mùa thào lầu má điểu "
        "tống trương tôn từ khổng khương kim la lại lã lữ mạc mạch nghiêm ninh nhâm ôn phó phương quản quang sầm "
        "tiêu trang trà triều ung ứng vi viên bạch bàng bành chu chử cù cung dư diệp doãn đàm đồng đậu giáp hán hứa "
        "hoàn kha khúc lục lường lộc mã thân thạch thiều thẩm tạo hầu hạ hạng hờ hoa cầm chảo phàn tẩn ma quàng tòng "
        "điêu cà nình xa y rơ ksor siu niê"
    ).split()
)
_GIVEN = frozenset(
    (  # noqa: SIM905 - a list of words is read as words
        "an anh ánh ân bách bảo bắc bằng bích bình cảnh cẩm chi chiến chinh chính chung công cúc cường danh diễm diệu "
        "dung dũng duy duyên dương đại đan đạo đạt đăng điệp định đoàn đông đồng đức giang giao hà "
        "hai hải hân hạnh hào hảo "
        "hằng hậu hiên hiền hiển hiệp hiếu hoa hoà hòa hoài hoan hoàn hoàng hồng huân huệ hùng huy "
        "huyền hưng hương hường "
        "hướng hữu kha khải khang khánh khoa khôi khuê kiên kiệt kim lam lan lành lâm liên liễu linh loan long lộc lợi "
        "luân luận lực lương ly lý mai mạnh mẫn minh mỹ my nam nga ngà ngân nghĩa ngọc nguyên nguyệt "
        "nhàn nhân nhật nhi "
        "nhung như ninh oanh phong phú phúc phước phương phượng quân quang quế quốc quý quyên quyền "
        "quỳnh sang sáng sinh "
        "sơn sương tài tâm tân tấn thái thanh thành thảo thắm thắng thắm thế thi thị thiên thiện "
        "thịnh thọ thoa thông thu "
        "thuý thúy thuỳ thùy thuỷ thủy thuận thục thư thương tiên tiến tín tình toàn toản trà trang "
        "tri trí trinh trọng "
        "trung trúc trường tú tuân tuấn tuệ tùng tuyên tuyền tuyết tường tỷ uyên văn vân viên việt "
        "vinh vĩnh vũ vui vương "
        "vượng vy xuân yên yến ý đệ lệ hạ hợp hội huấn khiêm khuyến lữ lượng nhẫn ngữ phi phụng "
        "quảng tạo thơ thuật tịnh"
    ).split()
)
_OFFICE = frozenset(
    (  # noqa: SIM905 - a list of words is read as words
        "bí thư phó chủ tịch giám đốc trưởng phòng ban đảng uỷ ủy viên bộ chi xã phường thị trấn "
        "huyện quận thành phố tỉnh "
        "hội đồng nhân dân uỷ ban mặt trận tổ quốc đoàn thanh niên công an quân sự sở cục chánh văn "
        "thường trực đại biểu "
        "bầu đương nhiên chỉ định dự khuyết chính thức kinh tày thái mường nùng dao mông hoa học "
        "thạc sĩ tiến sĩ cao cấp "
        "trung cử đẳng nam nữ họ và tên ngày tháng năm sinh giới tính dân tộc tôn giáo đơn vị chức vụ loại trình độ "
        "chuyên môn lý luận trị số điện thoại ghi chú danh sách nơi tác vào cơ quan giáo hiệu khoa kế toán phật không "
        "thuộc trực khối doanh nghiệp trường thôn bản tổ khu phụ trách nghề nghiệp"
    ).split()
)
KNOWN = SURNAMES | _GIVEN | _OFFICE
